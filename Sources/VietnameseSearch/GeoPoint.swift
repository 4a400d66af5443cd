#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#elseif canImport(Darwin)
internal import Darwin
#endif

/// A position on earth.
public struct GeoPoint: Sendable, Hashable {
    /// Degrees north, from -90 to 90.
    public let latitude: Double
    /// Degrees east, from -180 to 180.
    public let longitude: Double

    /// A position; `nil` out of range, as when latitude and longitude were exchanged in Viet Nam.
    public init?(latitude: Double, longitude: Double) {
        guard (-90...90).contains(latitude), (-180...180).contains(longitude) else { return nil }
        self.latitude = latitude
        self.longitude = longitude
    }

    /// Metres to another position, on a sphere with the mean radius of the earth: right to half a percent.
    public func distance(to other: GeoPoint) -> Double { direction.distance(to: other.direction) }

    var direction: Direction {
        let (north, east) = (latitude * .pi / 180, longitude * .pi / 180)
        return Direction(x: cos(north) * cos(east), y: cos(north) * sin(east), z: sin(north))
    }
}

/// A point on the unit sphere, from which distances need no angles.
struct Direction: Sendable, Equatable {
    var x: Double
    var y: Double
    var z: Double

    /// The mean radius of the earth (IUGG) in metres.
    private static let radius = 6_371_008.8

    /// Metres; NaN where one of them is missing.
    func distance(to other: Direction) -> Double {
        guard !x.isNaN, !other.x.isNaN else { return .nan }
        let (dx, dy, dz) = (x - other.x, y - other.y, z - other.z)
        return 2 * Self.radius * asin(min(1, (dx * dx + dy * dy + dz * dz).squareRoot() / 2))
    }

    /// Back to degrees, for the snapshot.
    var point: GeoPoint? {
        GeoPoint(
            latitude: asin(min(1, max(-1, z))) * 180 / .pi,
            longitude: atan2(y, x) * 180 / .pi
        )
    }
}
