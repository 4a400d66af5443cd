package import OCOP

/// How large a file is, in units of 1024 as people's computers show it: "812 byte", "1,2 MB".
package func fileSize(_ bytes: Int, _ language: Language) -> String {
    if bytes < 1024 { return counted(bytes, vi: "byte", one: "byte", many: "bytes", language) }
    let units = ["KB", "MB", "GB", "TB"]
    var unit = 0
    var size = 1024
    while unit < units.count - 1, bytes / size >= 1024 {
        unit += 1
        size *= 1024
    }
    let tenths = bytes / size * 10 + bytes % size * 10 / size
    return hundredthsText(tenths * 10, language) + " " + units[unit]
}
