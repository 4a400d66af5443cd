package import OCOP

/// An error that a person can do something about: what stands in the way, and what to do now.
///
/// Whatever says so becomes a page with status 409, without a line in `ProblemPage` for each.
package protocol Explained: Error {
    var message: Label { get }
    var advice: Label { get }
}
