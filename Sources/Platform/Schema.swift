package import Store

/// Every step of the schema, in the order in which they run; steps are only ever added, at the end of each list.
package enum Schema {
    package static let migrations: [Migration] =
        (AuditTable.migrations + AccountTable.migrations + ProducerTable.migrations + ProductTable.migrations
        + DossierTable.migrations + CouncilTable.migrations + CertificateTable.migrations + NoticeTable.migrations
        + JobTable.migrations).sorted { $0.name < $1.name }
}
