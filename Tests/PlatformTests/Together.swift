/// Does two things at once, in a random order and with random pauses; gives what each threw.
func both(
    _ one: @escaping @Sendable () async throws -> Void,
    _ other: @escaping @Sendable () async throws -> Void
) async -> [(any Error)?] {
    await withTaskGroup(of: (Int, (any Error)?).self) { group in
        for (place, act) in [one, other].enumerated().shuffled() {
            let pause = Int.random(in: 0...3)
            group.addTask {
                for _ in 0..<pause { await Task.yield() }
                do { try await act() } catch { return (place, error) }
                return (place, nil)
            }
        }
        var errors: [(any Error)?] = [nil, nil]
        for await (place, error) in group { errors[place] = error }
        return errors
    }
}
