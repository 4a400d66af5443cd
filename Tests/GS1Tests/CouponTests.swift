import GS1
import Testing

/// Expectations of the test material of GS1's Barcode Syntax Engine and Dictionary.
@Suite("Coupon codes of North America, AIs (8110) and (8112)")
struct CouponTests {
    private static let required = "012345612345611110123"

    @Test(
        "AI (8110): what is complete passes",
        arguments: [
            "", "10110123" + "0123456", "10110123" + "6123456789012", "101101239", "3991231", "3200101",
            "3200101" + "4200101", "50123456", "59123456789012345", "61" + "1234567", "90000", "96211",
        ]
    )
    func complete(fields: String) throws {
        try check("(8110)\(Self.required)\(fields)")
    }

    @Test(
        "AI (8110): the fault of the first field that has one",
        arguments: [
            ("71234567890123", .couponLength), ("012345", .couponTruncated), ("0123456123456", .couponTruncated),
            ("01234561234560", .couponLength), ("01234561234561", .couponTruncated),
            ("012345612345611", .couponTruncated), ("0123456123456116123456", .couponLength),
            ("0123456123456111", .couponTruncated), ("01234561234561111", .couponTruncated),
            ("012345612345611115", .couponCode), ("012345612345611119", .couponTruncated),
            (required + "1", .couponTruncated), (required + "14", .couponCode), (required + "10", .couponTruncated),
            (required + "106123456", .couponLength), (required + "101", .couponTruncated),
            (required + "10115", .couponCode), (required + "10110123", .couponTruncated),
            (required + "1011012371234567890123", .couponLength), (required + "101101230", .couponTruncated),
            (required + "2", .couponTruncated), (required + "20", .couponLength), (required + "2115", .couponCode),
            (required + "2110123", .couponTruncated), (required + "211012371234567890123", .couponLength),
            (required + "3", .couponTruncated), (required + "3200010", .couponDate), (required + "4", .couponTruncated),
            (required + "4200010", .couponDate), (required + "35006064500607", .couponDate),
            (required + "6", .couponTruncated), (required + "60", .couponLength), (required + "61", .couponTruncated),
            (required + "9", .couponTruncated), (required + "93", .couponCode), (required + "903", .couponCode),
            (required + "900", .couponTruncated), (required + "9000", .couponTruncated),
            (required + "90002", .couponCode), (required + "900000", .couponExcess), (required + "0", .couponExcess),
            (required + "7", .couponExcess), ("A12345612345611110123", .notDigit),
        ] as [(String, GS1Error.Code)]
    )
    func incomplete(value: String, code: GS1Error.Code) {
        let error = #expect(throws: GS1Error.self) { try check("(8110)\(value)") }
        #expect(error?.code == code)
    }

    @Test(
        "AI (8112): what is complete passes",
        arguments: [
            "001234561234560123456", "101234561234560123456", "001234561234569123456789012345",
            "061234567890121234569123456789012345",
        ]
    )
    func offer(value: String) throws {
        try check("(8112)\(value)")
    }

    @Test(
        "AI (8112): the fault of the first field that has one",
        arguments: [
            ("201234561234560123456", .couponCode), ("0", .couponTruncated), ("07", .couponLength),
            ("01123456", .couponTruncated), ("00123456", .couponTruncated), ("00123456123456", .couponTruncated),
            ("001234561234560", .couponTruncated), ("0012345612345601234567", .couponExcess),
            ("a01234561234560123456", .notDigit),
        ] as [(String, GS1Error.Code)]
    )
    func badOffer(value: String, code: GS1Error.Code) {
        let error = #expect(throws: GS1Error.self) { try check("(8112)\(value)") }
        #expect(error?.code == code)
    }

    private func check(_ bracketed: String) throws { _ = try ElementString(bracketed) }
}
