/// What the products of the benchmark are put together from.
enum Words {
    struct Place {
        let commune: String
        let district: String
        let province: String
    }

    static let kinds = list(
        """
        nước mắm|nước mắm cá cơm|mắm tôm|mắm ruốc|mắm nêm|mật ong|mật ong hoa nhãn|mật ong bạc hà|mật hoa dừa|cà phê bột|cà phê rang xay|
        cà phê hòa tan|trà xanh|trà sen|hồng trà|chè búp|chè dây|trà hoa vàng|trà gừng|trà cà gai leo|trà atiso|gạo nếp|gạo tẻ|gạo lứt|gạo ST25|
        bún khô|bún tươi|phở khô|miến dong|bánh đa|bánh tráng|bánh gai|bánh cáy|bánh chưng|bánh pía|bánh dừa nướng|bánh đậu xanh|kẹo lạc|kẹo dừa|
        kẹo vừng|mứt dừa|mứt gừng|chuối sấy|mít sấy|xoài sấy|khoai lang sấy|trái cây sấy|hạt điều rang muối|hạt mắc ca|hạt sen sấy|long nhãn|
        nhãn lồng|vải thiều|cam sành|cam Vinh|bưởi da xanh|bưởi năm roi|thanh long ruột đỏ|sầu riêng|măng cụt|chôm chôm|dưa lưới|dưa hấu|na dai|
        ổi lê|táo gió|dâu tây|nho xanh|xoài cát|chanh dây|chanh leo|rượu nếp cái|rượu men lá|rượu ba kích|rượu cần|rượu sim|rượu đế|nấm hương|
        nấm linh chi|nấm bào ngư|đông trùng hạ thảo|tinh dầu tràm|tinh dầu sả|tinh dầu quế|tinh bột nghệ|bột sắn dây|bột ngũ cốc|muối vừng|muối tôm|
        tương bần|tương ớt|tiêu đen|tiêu sọ|quế khô|hoa hồi|gừng tươi|tỏi đen|tỏi Lý Sơn|hành tím|măng khô|măng chua|rau cải|rau muống|bắp cải|
        cà rốt|cà chua|khoai tây|giò lụa|chả lụa|chả mực|lạp xưởng|thịt trâu gác bếp|thịt lợn đen|thịt bò khô|gà đồi|trứng gà|trứng vịt|vịt quay|
        cá kho|cá cơm khô|cá thát lát|mực khô|tôm khô|tôm nõn|khô cá lóc|khô cá sặc|yến sào|rong nho|rong biển|chả cá|nem chua|gốm sứ|bình hoa|
        bộ ấm chén|mây tre đan|chiếu cói|nón lá|thổ cẩm|lụa tơ tằm|khăn bông|đèn lồng|tranh sơn mài|tượng gỗ|trống đồng|hương trầm|xà phòng thảo mộc|
        dầu gội bồ kết|cao cà gai leo|cao atiso|hoa hồng|hoa lan|cây mai|du lịch cộng đồng|du lịch sinh thái
        """
    ).map(capitalized)
    static let qualities = list(
        """
        truyền thống|hữu cơ|nguyên chất|đặc sản|cao cấp|thượng hạng|sạch|tươi|khô|sấy dẻo|sấy giòn|sấy thăng hoa|túi lọc|hảo hạng|đặc biệt|gia truyền|
        thủ công|nhà làm|loại một|rừng|núi|vùng cao|Tây Nguyên|miền Tây|Tây Bắc|vị chanh|vị gừng|vị ớt|không đường|ít ngọt|một nắng|lên men
        """
    )
    static let sizes = list(
        "500g|250 g|1 kg|0,5 kg|300 ml|750ml|1 lít|40 độ đạm|38°N|35 độ|29%|hộp 12|gói 100g|túi 200 gam"
    )
    static let producerKinds = list(
        "Hợp tác xã|Hợp tác xã nông nghiệp|Công ty TNHH|Công ty cổ phần|Tổ hợp tác|Hộ kinh doanh|Cơ sở sản xuất|Doanh nghiệp tư nhân|Trang trại"
    )
    static let firstNames = list(
        "Minh|Ngọc|Thanh|Hồng|Thu|Kim|Bích|Quang|Văn|Đức|Xuân|Hoàng|Bảo|Gia|Phương|Tuấn|Hải|Anh|Lan|Mai|Thị|Quốc|Hữu|Mỹ"
    )
    static let lastNames = list(
        """
        An|Bình|Châu|Dung|Dũng|Giang|Hà|Hạnh|Hiền|Hòa|Hùng|Hương|Khánh|Khôi|Lâm|Liên|Linh|Loan|Long|Lộc|Lý|Mạnh|Nam|Nga|Nghĩa|Nhung|Oanh|Phát|Phong|Phúc|
        Phú|Quân|Quý|Sơn|Tài|Tâm|Tân|Thảo|Thành|Thắng|Thịnh|Thơm|Thủy|Tiến|Toàn|Trang|Trung|Tú|Tùng|Tuyết|Uyên|Việt|Vinh|Vượng|Yến
        """
    )
    static let places: [Place] = {
        let districts = list(
            """
            Cầu Kè/Trà Vinh|Phú Quốc/Kiên Giang|Mộc Châu/Sơn La|Đức Trọng/Lâm Đồng|Krông Nô/Đắk Nông|Hậu Lộc/Thanh Hóa|Ba Chẽ/Quảng Ninh|Gia Lâm/Hà Nội|
            Nam Sách/Hải Dương|Chi Lăng/Lạng Sơn|Đông Hưng/Thái Bình|Phú Vang/Thừa Thiên Huế|Cần Đước/Long An|Bình Tân/Vĩnh Long|Quỳ Châu/Nghệ An|
            Thăng Bình/Quảng Nam|Sa Pa/Lào Cai|Hữu Lũng/Lạng Sơn|Tịnh Biên/An Giang|Vĩnh Linh/Quảng Trị|Phan Thiết/Bình Thuận|Buôn Đôn/Đắk Lắk|Hải Hậu/Nam Định
            """
        )
        let first = list(
            "Phú|Tân|Vĩnh|Long|Hòa|An|Bình|Thạnh|Đông|Tây|Nam|Bắc|Minh|Quảng|Đức|Thanh|Xuân|Hương|Hải|Sơn|Kim|Mỹ"
        )
        let second = list(
            "Lộc|Thịnh|Hưng|Phong|Điền|Thủy|Lâm|Sơn|Giang|Thành|Phước|Quý|Mỹ|Lợi|Bình|Tiến|Trung|Châu|Ninh|Khê|Trạch|Lập"
        )
        return districts.enumerated().flatMap { index, district in
            let parts = district.split(separator: "/").map(String.init)
            return (0..<9).map { number in
                let commune =
                    first[(index * 7 + number * 5) % first.count] + " " + second[(index * 3 + number) % second.count]
                return Place(commune: commune, district: parts[0], province: parts[1])
            }
        }
    }()
    static let beginnings = list(
        "Từ nhiều đời nay|Mỗi mùa thu hoạch|Trên sườn đồi cao|Bên dòng sông quê|Vào những ngày nắng|Ở làng nghề cổ|Sau ba tháng ủ|Nhờ đất phù sa|Theo cách của ông bà|Giữa rừng già"
    )
    static let subjects = list(
        "bà con|người thợ|các hộ trong xã|chị em phụ nữ|nghệ nhân|tổ sản xuất|hợp tác xã|gia đình chúng tôi|thanh niên trong thôn|nhà vườn"
    )
    static let verbs = list(
        "chọn lọc kỹ|phơi dưới nắng|ủ trong chum sành|hái bằng tay|rang trên bếp củi|ướp lạnh|đóng gói cẩn thận|giữ nguyên|chế biến từ|kiểm tra từng mẻ|trồng và chăm|nấu chậm"
    )
    static let objects = list(
        """
        những quả chín mọng|nguyên liệu sạch của vùng|cá cơm than đánh bắt trong ngày|búp chè một tôm hai lá|hạt gạo dẻo thơm|đất sét trắng|sợi tơ vàng óng|
        thảo dược từ núi đá|mật của hoa rừng|trái dừa già|hạt cà phê chín đỏ|củ nghệ tươi|lá sen non|con tôm đồng|măng rừng đầu mùa|muối biển sạch
        """
    )
    static let endings = list(
        """
        để giữ trọn hương vị quê nhà|không dùng chất bảo quản|theo tiêu chuẩn VietGAP|và gửi đi khắp cả nước|cho người tiêu dùng yên tâm|được chứng nhận năm 2023|
        phù hợp làm quà biếu|giàu dinh dưỡng và dễ dùng|tạo việc làm cho người dân địa phương|góp phần bảo vệ môi trường
        """
    )

    private static func list(_ text: String) -> [String] {
        text.split(separator: "|").map { $0.filter { !$0.isNewline } }
    }

    private static func capitalized(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
