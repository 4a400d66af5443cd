extension LinkType {
    /// The day on which these link types were those of the GS1 Web Vocabulary, as YYYY-MM-DD.
    public static let vocabularyVersion = "2026-07-27"

    /// The names of the link types that GS1 has assigned, without namespace, in the order of their letters.
    ///
    /// Source: GS1 Web Vocabulary, link types.
    public static let names: [String] = [
        "activityIdeas", "allergenInfo", "appDownload", "backgroundInfo", "brandHomepageClinical",
        "brandHomepagePatient", "careersInfo", "certificationInfo", "consumerHandlingStorageInfo", "defaultLink",
        "defaultLinkMulti", "dpp", "eifu", "epcis", "epil", "eventsInfo", "faqs", "handledBy", "hasRetailers",
        "homepage", "ingredientsInfo", "instructions", "jws", "leaveReview", "locationInfo", "logisticsInfo",
        "loyaltyProgram", "masterData", "menuInfo", "nutritionalInfo", "openingHoursInfo", "paymentLink", "pip",
        "productSustainabilityInfo", "promotion", "purchaseSuppliesOrAccessories", "quickStartGuide", "recallStatus",
        "recipeInfo", "registerProduct", "registryEntry", "relatedImage", "relatedVideo", "reportFound", "review",
        "safetyInfo", "scheduleTime", "serviceInfo", "smartLabel", "smpc", "socialMedia", "statisticInfo",
        "subscribe", "support", "sustainabilityInfo", "traceability", "tutorial", "userAgreement",
        "verificationService", "whatsInTheBox",
    ]

    static let assignedNames = Set(names)
}
