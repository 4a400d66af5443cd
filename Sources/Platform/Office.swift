package import Foundation
package import OCOP
package import Store
package import Web

/// What every errand needs: the store, the files, the law, the clock and the settings.
///
/// The office's verbs are extensions of it, one file for each ability (`Dossier+Submission.swift`); pages, the machine
/// interface, imports and the demonstration all call the same ones.
package struct Office: Sendable {
    package let database: any Database
    package let law: Law
    package let settings: Settings
    /// The style sheet and the modules of the pages.
    package let assets: Assets
    /// What people bring: evidence, pictures, signed papers.
    package let files: FileStore
    package let clock: Clock

    package init(
        database: any Database,
        law: Law,
        settings: Settings,
        assets: Assets,
        files: FileStore,
        clock: Clock = .system
    ) {
        self.database = database
        self.law = law
        self.settings = settings
        self.assets = assets
        self.files = files
        self.clock = clock
    }

    package var now: Date { clock.now }
    /// Today in Việt Nam.
    package var today: CalendarDay { clock.now.vietnamDay }

    /// The same office at another time.
    package func at(_ instant: Date) -> Office {
        Office(database: database, law: law, settings: settings, assets: assets, files: files, clock: .fixed(instant))
    }
}

/// What an installation decides for itself.
package struct Settings: Sendable {
    /// Where the public reaches the site, without a slash at its end; QR codes carry it.
    package var publicAddress = "http://127.0.0.1:8080"
    /// The data folder, with `files` for what people bring and `keys`; of this machine.
    package var folder = "var"
    /// Whether a proxy in front of it says where requests come from, in the last `X-Forwarded-For`.
    package var isBehindProxy = false
    /// Whether limits on rates hold; off for load tests.
    package var areLimitsOn = true
    /// The province that runs this installation, by its code; nil for the Ministry's.
    package var province: String?
    /// Whether this is a demonstration, which every page says.
    package var isDemo = false
    /// The system's sendmail; nil sends no mail.
    package var sendmail: String?
    package var mailFrom: String?

    /// The standing offices of the province and of the Ministry, as their papers name them.
    package var standingOffice = OfficeName(
        name: "Sở Nông nghiệp và Môi trường",
        letters: "SNNMT",
        head: "Giám đốc"
    )
    package var centralOffice = OfficeName(
        name: "Cục Kinh tế hợp tác và Phát triển nông thôn",
        letters: "KTHT",
        head: "Cục trưởng"
    )

    package init() {}

    /// Whether people reach the site by https, also through a proxy.
    package var isSecure: Bool { publicAddress.hasPrefix("https:") }
}
