/// The legal form of a producer (loại hình chủ thể).
package enum ProducerKind: String, CaseIterable, Codable, Sendable {
    case cooperative
    case cooperativeGroup = "cooperative_group"
    case enterprise, farm, household, association
}
