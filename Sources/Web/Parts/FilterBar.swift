/// What narrows a list: fields of a form sent by GET, so that the address can be kept and passed on.
///
/// `live` is the id of the place that `search-as-you-type.js` renews while the person types.
package func filterBar(
    to address: String,
    label: String,
    live: String? = nil,
    _ fields: [HTML],
    actions: [HTML] = []
) -> HTML {
    """
    <form class="filters" method="get" action="\(address)" role="search" aria-label="\(label)"\
    \(attribute("data-search", live))>\(fields)\
    \(actions.isEmpty ? "" : "<div class=\"actions\">\(actions)</div>" as HTML)</form>
    """
}
