/// A QR code and, beside it, the address that it carries in words: a picture alone cannot be checked by eye.
package func qrBlock(_ picture: HTML, words: String, address: String) -> HTML {
    """
    <div class="qr">\(picture)<div><p>\(words)</p>\
    <p class="small address"><a href="\(address)">\(address)</a></p></div></div>
    """
}
