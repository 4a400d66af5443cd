extension Linter {
    /// The coupon code of AI (8110).
    ///
    /// Source: North American Coupon Application Guideline Using GS1 DataBar Expanded Symbols.
    static func couponCode(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Fault? {
        var fields = CouponFields(bytes, range)
        fields.sized(bytes, among: Set(0...6), plus: 6)  // the company prefix of the issuer
        fields.skip(6)  // the offer
        fields.sized(bytes, among: Set(1...5))  // the value saved
        purchase(bytes, &fields)
        if fields.begins(1, bytes) {
            fields.code(bytes, among: Set(0...3))  // how the purchases go together
            purchase(bytes, &fields)
            fields.sized(bytes, among: Set(0...6).union([9]), plus: 6, noneAt: true)
        }
        if fields.begins(2, bytes) {
            purchase(bytes, &fields)
            fields.sized(bytes, among: Set(0...6).union([9]), plus: 6, noneAt: true)
        }
        let expiry = fields.begins(3, bytes) ? fields.date(bytes) : nil
        if fields.begins(4, bytes), let start = fields.date(bytes), let expiry, expiry < start {
            fields.refuse(.couponDate)
        }
        if fields.begins(5, bytes) { fields.sized(bytes, among: Set(0...9), plus: 6) }  // the serial number
        if fields.begins(6, bytes) { fields.sized(bytes, among: Set(1...7), plus: 6) }  // the retailer
        if fields.begins(9, bytes) {
            fields.code(bytes, among: [0, 1, 2, 5, 6])  // what the saved value is
            fields.code(bytes, among: Set(0...2))  // which item it is for
            fields.skip(1)  // whether only one store takes it
            fields.code(bytes, among: [0, 1])  // whether it must not be multiplied
        }
        fields.finish()
        return fields.fault
    }

    /// The positive offer of AI (8112).
    ///
    /// Source: GS1 AI (8112) Coupon Data Specification.
    static func positiveOffer(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Fault? {
        var fields = CouponFields(bytes, range)
        fields.code(bytes, among: [0, 1])  // the format
        fields.sized(bytes, among: Set(0...6), plus: 6)  // who pays
        fields.skip(6)  // the offer
        fields.sized(bytes, among: Set(0...9), plus: 6)  // the serial number
        fields.finish()
        return fields.fault
    }

    /// What must be bought: how much, of which kind, of which family.
    private static func purchase(_ bytes: Span<UInt8>, _ fields: inout CouponFields) {
        fields.sized(bytes, among: Set(1...5))
        fields.code(bytes, among: Set(0...4).union([9]))
        fields.skip(3)
    }
}
