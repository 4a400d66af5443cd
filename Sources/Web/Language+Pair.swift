package import OCOP

extension Language {
    /// The wording in this language; neither can be left out.
    ///
    ///     say("Hồ sơ", "Dossiers")
    package func callAsFunction(_ vi: @autoclosure () -> String, _ en: @autoclosure () -> String) -> String {
        self == .vi ? vi() : en()
    }

    package func callAsFunction(_ label: Label) -> String { label[self] }
}
