/// The five kinds of events (EPCIS 2.0, 7.4).
public enum EventType: String, CaseIterable, Hashable, Sendable {
    /// Something happened to objects: they were made, seen, ended (7.4.2).
    case object = "ObjectEvent"
    /// Objects were put into or onto a parent, or taken off it (7.4.3).
    case aggregation = "AggregationEvent"
    /// Objects were joined to business transactions, or parted from them (7.4.4).
    case transaction = "TransactionEvent"
    /// Inputs were used up and outputs made (7.4.5).
    case transformation = "TransformationEvent"
    /// Objects were fixed to a parent or a place for long (7.4.6).
    case association = "AssociationEvent"
}
