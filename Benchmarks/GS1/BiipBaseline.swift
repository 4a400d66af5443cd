import Foundation

/// Biip, the Python library for GS1 bar codes, over the same links: where `GS1_BENCHMARK_PYTHON` names a Python that has it.
enum BiipBaseline {
    static func rate(of links: [String]) -> Double? {
        guard let python = ProcessInfo.processInfo.environment["GS1_BENCHMARK_PYTHON"] else { return nil }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: python)
        process.arguments = ["-c", program]
        let input = Pipe()
        let output = Pipe()
        process.standardInput = input
        process.standardOutput = output
        do { try process.run() } catch {
            print("Biip is left out: \(error)")
            return nil
        }
        input.fileHandleForWriting.write(Data(links.prefix(10_000).joined(separator: "\n").utf8))
        input.fileHandleForWriting.closeFile()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return Double(text.trimmingCharacters(in: .whitespacesAndNewlines))
    }

    private static let program = """
        import sys, time
        from biip.gs1_digital_link_uris import GS1DigitalLinkURI
        links = sys.stdin.read().split("\\n")
        best = 0
        for _ in range(3):
            start = time.perf_counter()
            for link in links:
                GS1DigitalLinkURI.parse(link)
            best = max(best, len(links) / (time.perf_counter() - start))
        print(best)
        """
}
