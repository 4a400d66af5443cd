/// One numbered step of the schema, forward only.
///
/// Steps are only ever added: a step that has run is kept with the digest of its statements, and a program whose step
/// reads otherwise refuses to start.
package struct Migration: Sendable {
    package var name: String
    package var statements: [SQL]

    package init(_ name: String, _ statements: SQL...) {
        self.name = name
        self.statements = statements
    }
}
