package import Store

/// Every step of the schema, in the order in which they run; steps are only ever added, at the end of each list.
package enum Schema {
    package static let migrations: [Migration] = [
        AuditTable.migrations,
        AccountTable.migrations,
        AttemptTable.migrations,
        SetupTable.migrations,
        ProducerTable.migrations,
        ConsentTable.migrations,
        ProductTable.migrations,
        ImportTable.migrations,
        DossierTable.migrations,
        FilingTable.migrations,
        EvidenceTable.migrations,
        PaperTable.migrations,
        RoundTable.migrations,
        CouncilTable.migrations,
        ScoringTable.migrations,
        PagePictureTable.migrations,
        CertificateTable.migrations,
        NoticeTable.migrations,
        JobTable.migrations,
    ].flatMap { $0 }.sorted { $0.name < $1.name }
}
