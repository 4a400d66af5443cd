import Web

extension Site {
    /// | request | who | what |
    /// |---|---|---|
    /// | `GET /kieu-mau` | anybody | every token and part of the pages, to look at and copy from |
    mutating func addStyleRoutes() {
        get("/kieu-mau", .viewStyle) { visit in
            visit.page(visit.language("Kiểu mẫu", "Style"), stylePage(language: visit.language))
        }
    }
}
