/// Every kind of job and how it is done; a line for each.
package enum JobHandlers {
    package static let all: [String: JobHandler] = [
        InvitationMail.kind: InvitationMail.send,
        PagePictures.kind: PagePictures.make,
    ]
}
