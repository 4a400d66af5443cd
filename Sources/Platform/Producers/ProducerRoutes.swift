import Hummingbird
import OCOP
import Store
import Web

// | request                    | who                                   | what                          |
// |----------------------------|---------------------------------------|-------------------------------|
// | GET, POST /dang-ky         | anyone                                | registering a producer        |
// | GET /chu-the/{id}          | the producer, officials of its area   | its profile                   |
// | GET, POST /chu-the/{id}/sua | the producer                         | changing it                   |

extension Site {
    mutating func addProducerRoutes() {
        get("/dang-ky", .registerProducer) { visit in visit.registrationPage(FormData(), FieldErrors()) }
        post("/dang-ky", .registerProducer) { visit in try await visit.register() }
        get("/chu-the/{id}", .viewProducer) { visit in
            let view = try await visit.office.producerView(visit.id(), for: visit.caller)
            return visit.page(view.producer.name, ProducerPage(view: view, say: visit.language).body)
        }
        get("/chu-the/{id}/sua", .editProducer) { visit in
            let view = try await visit.office.producerView(visit.id(), for: visit.caller)
            guard view.mayEdit else { throw Refusal.notAllowed(.editProducer) }
            return visit.producerFormPage(view.producer, view.producer.data(visit.office.law), FieldErrors())
        }
        post("/chu-the/{id}/sua", .editProducer) { visit in
            let view = try await visit.office.producerView(visit.id(), for: visit.caller)
            var errors = FieldErrors()
            let caller = visit.caller
            let read = visit.producerForm.read(visit.form, &errors, accountName: caller.name, login: "")
            do {
                guard errors.isEmpty, let read else { throw InvalidInput() }
                try await visit.office.editProducer(view.producer.id, version: visit.version(), by: caller, read)
                return visit.redirect("/chu-the/\(view.producer.id)")
            } catch let input as InvalidInput {
                errors.add(input, visit.language)
                return visit.producerFormPage(view.producer, visit.form, errors, status: .unprocessableContent)
            }
        }
    }
}

extension Visit {
    var producerForm: ProducerForm {
        ProducerForm(commune: CommuneField(law: office.law, province: office.settings.province), say: language)
    }

    fileprivate func registrationPage(
        _ data: FormData,
        _ errors: FieldErrors,
        status: HTTPResponse.Status = .ok
    ) -> Response {
        let page = RegistrationPage(form: producerForm, say: language)
        let title = language("Đăng ký chủ thể", "Register a producer")
        return self.page(title, status: status, page.body(data, errors, unseen: unseen()))
    }

    fileprivate func register() async throws -> Response {
        var errors = FieldErrors()
        let read = producerForm.read(
            form,
            &errors,
            accountName: form.text("ten-nguoi-dung"),
            login: form.text("dang-nhap")
        )
        if form.text("dong-y") != "co" {
            errors.add("dong-y", language("Cần đồng ý để đăng ký.", "Agreement is needed to register."))
        }
        do {
            guard errors.isEmpty, let read else { throw InvalidInput() }
            let password = form.text("mat-khau")
            try await office.registerProducer(read, password: password, by: caller)
            return redirect(SignIn.path(then: "/san-pham-cua-toi/moi"))
        } catch let input as InvalidInput {
            errors.add(input, language)
            return registrationPage(form, errors, status: .unprocessableContent)
        }
    }

    fileprivate func producerFormPage(
        _ producer: Producer,
        _ data: FormData,
        _ errors: FieldErrors,
        status: HTTPResponse.Status = .ok
    ) -> Response {
        let fields = Fields(data, errors, language)
        let title = language("Sửa thông tin chủ thể", "Change the producer")
        return page(
            title,
            status: status,
            """
            <div class="stack"><h1>\(title)</h1>\(fields.summary())\(postForm(
                to: "/chu-the/\(producer.id)/sua",
                hidden: unseen(version: producer.version),
                """
                \(producerForm.fields(fields, data))\(producerForm.privateFields(fields))
                \(actions([button(language("Lưu", "Save")), buttonLink(language("Thôi", "Cancel"), to: "/chu-the/\(producer.id)", .second)]))
                """
            ))</div>
            """
        )
    }
}
