package import OCOP

/// Where one can go from every page: a row of links, and on a phone a menu behind one button where they are many.
///
/// `end` follows the links, such as the button that signs out. The menu is the browser's own popover, so it needs no JavaScript; browsers without it show the links in rows.
package func siteNavigation(_ tabs: [Tab], _ language: Language, end: HTML = "") -> HTML {
    let links = tabs.map { tab -> HTML in
        "<a href=\"\(tab.address)\"\(attribute("aria-current", tab.isCurrent ? "page" : nil))>\(tab.words)</a>"
    }
    let name = language("Chính", "Main")
    guard tabs.count > 4 else { return "<nav aria-label=\"\(name)\">\(links)\(end)</nav>" }
    return """
        <button class="menu" type="button" popovertarget="muc-luc">\(language("Mục lục", "Menu"))</button>\
        <nav aria-label="\(name)" id="muc-luc" popover>\(links)\(end)</nav>
        """
}
