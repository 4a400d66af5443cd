import Hummingbird
import OCOP
import Store
import Web

// | request                            | who      | what                                              |
// |------------------------------------|----------|---------------------------------------------------|
// | GET /san-pham-cua-toi              | producer | its products, with what can be done for each      |
// | GET, POST /san-pham-cua-toi/moi    | producer | entering one: name first, then set and the rest   |
// | GET, POST /san-pham-cua-toi/{id}   | producer | seeing and changing one                           |
// | POST /san-pham-cua-toi/{id}/anh    | producer | its picture                                       |

extension Site {
    mutating func addOwnProductRoutes() {
        get("/san-pham-cua-toi", .draftDossier) { visit in
            let products = try await visit.office.ownProducts(for: visit.caller)
            let page = OwnProductsPage(products: products, today: visit.today, say: visit.language)
            return visit.page(visit.language("Sản phẩm của tôi", "My products"), page.body)
        }
        get("/san-pham-cua-toi/moi", .draftDossier) { visit in
            let form = try visit.productForm
            guard let name = visit.query("ten"), !name.isEmpty else {
                return visit.page(visit.language("Khai sản phẩm", "Enter a product"), form.naming(FormData()))
            }
            return try visit.newProductPage(form.data(named: String(name.prefix(200))), FieldErrors())
        }
        post("/san-pham-cua-toi/moi", .draftDossier) { visit in
            guard let producer = visit.caller.producers.first else { throw Refusal.notAllowed(.manageProducts) }
            return try await visit.saving { draft in
                let product = try await visit.office.addProduct(draft, to: producer, by: visit.caller)
                return visit.redirect("/ho-so/moi?san-pham=\(product.id)")
            } again: { errors in
                try visit.newProductPage(visit.form, errors, status: .unprocessableContent)
            }
        }
        get("/san-pham-cua-toi/{id}", .draftDossier) { visit in
            let own = try await visit.ownProduct()
            return try visit.productPage(own, own.product.data, FieldErrors())
        }
        post("/san-pham-cua-toi/{id}", .draftDossier) { visit in
            let own = try await visit.ownProduct()
            return try await visit.saving { draft in
                try await visit.office.editProduct(own.product.id, version: visit.version(), by: visit.caller, draft)
                return visit.redirect("/san-pham-cua-toi")
            } again: { errors in
                try visit.productPage(own, visit.form, errors, status: .unprocessableContent)
            }
        }
        upload("/san-pham-cua-toi/{id}/anh", .draftDossier) { visit in
            let own = try await visit.ownProduct()
            let upload = try await visit.upload(kinds: [.jpeg, .png, .webp])
            guard upload.errors.isEmpty, let picture = upload.files.first,
                let version = Int(upload.data.text("version"))
            else { return try visit.productPage(own, own.product.data, upload.errors, status: .unprocessableContent) }
            try await visit.office.setPhoto(picture, of: own.product.id, version: version, by: visit.caller)
            return visit.redirect("/san-pham-cua-toi/\(own.product.id)")
        }
    }
}

extension Office {
    /// Puts a picture in the place of a product's earlier one.
    package func setPhoto(
        _ picture: Evidence.File,
        of id: Product.ID,
        version: Int,
        by caller: Caller
    ) async throws {
        let now = now
        try await database.write { tx in
            var product = try tx.products.get(id)
            try caller.require(.manageProducts, on: product.subject, by: law.procedure)
            guard product.version == version else { throw StoreError(.stale, "product \(id)") }
            let before = product.photo
            product.photo = picture.sha256
            product.profile.photoType = picture.mediaType
            try tx.products.update(product)
            try tx.record(
                .manageProducts,
                of: "product",
                id,
                by: caller,
                at: now,
                before: before,
                after: picture.sha256
            )
            try tx.announce("product", id.description)
        }
    }
}

extension Visit {
    fileprivate var productForm: ProductForm {
        get throws {
            guard let act = office.law.criteriaAct(on: today) else {
                throw DraftRefusal(message: DraftRefusal.noAct, advice: DraftRefusal.ask)
            }
            return ProductForm(sets: try office.law.sets(ofAct: act), words: office.law.productWords, say: language)
        }
    }

    fileprivate func ownProduct() async throws -> OwnProduct {
        let id: Product.ID = try self.id()
        guard let own = try await office.ownProducts(for: caller).first(where: { $0.product.id == id }) else {
            throw ProblemPage.notFound
        }
        return own
    }

    fileprivate func saving(
        _ errand: (ProductDraft) async throws -> Response,
        again: (FieldErrors) throws -> Response
    ) async throws -> Response {
        var errors = FieldErrors()
        let draft = try productForm.read(form, &errors)
        do {
            guard errors.isEmpty, let draft else { throw InvalidInput() }
            return try await errand(draft)
        } catch let input as InvalidInput {
            errors.add(input, language)
            return try again(errors)
        }
    }

    fileprivate func newProductPage(
        _ data: FormData,
        _ errors: FieldErrors,
        status: HTTPResponse.Status = .ok
    ) throws -> Response {
        let title = language("Khai sản phẩm", "Enter a product")
        let form = try productForm.html(to: "/san-pham-cua-toi/moi", data, errors, unseen: unseen())
        return page(title, status: status, "<div class=\"stack\"><h1>\(title)</h1>\(form)</div>")
    }

    fileprivate func productPage(
        _ own: OwnProduct,
        _ data: FormData,
        _ errors: FieldErrors,
        status: HTTPResponse.Status = .ok
    ) throws -> Response {
        let product = own.product
        let path = "/san-pham-cua-toi/\(product.id)"
        let hidden = unseen(version: product.version)
        let form = try productForm.html(to: path, data, errors, unseen: hidden)
        let picture: HTML? = product.photo.map {
            "<img class=\"sheet\" src=\"/tep/\($0)/anh\" alt=\"\(language("Ảnh của", "Picture of")) \(product.name)\">"
        }
        let fields = Fields(FormData(), errors, language)
        let photo = postForm(
            to: "\(path)/anh",
            hidden: hidden,
            carriesFiles: true,
            """
            \(fields.file("anh", language("Ảnh sản phẩm", "Picture"), hint: language("JPEG, PNG hoặc WebP", "JPEG, PNG or WebP"), accept: "image/jpeg,image/png,image/webp"))
            \(actions([button(language("Lưu ảnh", "Save the picture"), .second)]))
            """
        )
        return page(
            product.name,
            status: status,
            modules: ["upload"],
            """
            <div class="stack wide"><h1>\(product.name)</h1><div class="split"><div class="stack">\(form)</div>\
            <aside class="stack"><section class="card stack"><h2>\(language("Ảnh", "Picture"))</h2>\(picture)\(photo)</section>\
            \(historyLink("/chu-the/san-pham/\(product.id)", language))</aside></div></div>
            """
        )
    }
}
