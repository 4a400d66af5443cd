/// Product names with the set that a person gave them; 0 where the classification leaves it open.
enum JudgedNames {
    /// Names from the real list, judged by hand from the name alone before the words were collected.
    static let real = pairs(
        """
        4 Mật hoa dừa
        0 Đường hoa dừa
        7 Dừa sáp sợi (VICOSAP)
        9 Nước mắm Phú Quốc Khải Hoàn 38 độ đạm
        9 Nước mắm Thanh Quốc 43 độ đạm
        18 Thực phẩm bảo vệ sức khỏe Vicumax Limited Nano Curcumin
        18 Thực phẩm bảo vệ sức khỏe Vicumax Mật ong Nano curcumin
        12 Trà phun sương Actiso Sapa
        0 Cao mềm Actiso Sapa
        13 Cà phê bột nguyên chất
        11 Trà xanh
        11 Hồng trà
        11 Chè đinh
        12 Trà hoa vàng Ba Chẽ
        11 Chè búp tím Thanh Ba
        6 Mỳ gạo sạch sinh ra từ làng Hùng Lô
        7 Măng chua thái sẵn
        7 Măng nứa khô nấu ngay
        13 Cà phê Khe Sanh
        0 Bánh dừa nướng Quý Thu
        0 Cao Cà Gai Leo
        0 Saphraton
        26 Tày Ethnic Cultural Tourism in Thái Hải Village
        26 Ecohost Hải Hậu
        21 Bamboo and rattan table lamps
        7 Dried purple sweet potato
        7 Freeze-dried durian
        21 vase goutte de jade
        0 Golden Dragon Bean Cake
        11 Trà tôm nõn hương quê
        21 Bộ bát đĩa gốm sứ hoa sen đỏ
        21 Bộ ấm chén gốm sứ chim én hoa sen
        22 Chăn bông tơ tằm tự dệt
        21 Bộ sản phẩm gốm men Suối Ngọc
        8 Khô ếch Minh Nhựt
        1 Cam sành
        6 Bún sạch Tam Ngãi
        1 Chuối tá quạ
        1 Măng cụt Tân Quy
        7 Mứt chuối tá quạ
        1 Trái chôm chôm tươi
        1 Bưởi da xanh Ninh Thới
        1 Xoài cát chu
        7 Mứt dừa sữa dẻo
        1 Nhãn xuồng cơm vàng
        7 Củ cải muối Chịt Sa
        13 Ca cao cà phê
        7 Me hạt dẻo Tuyết Ngọc
        7 Kim chi Ngọc Thảo
        0 Mắm chay Ngọc Thảo
        7 Chuối tá quạ sấy Ánh Dương
        6 Bánh ống gạo ngũ cốc
        0 Lươn phi lê Thiện Nhân
        21 Thủ công mỹ nghệ Thạch Su
        1 Dừa sáp Hòa Tân
        8 Sữa chua dừa sáp
        7 Dừa sáp sấy khô giòn tan
        7 Kẹo chuối gân
        7 Kẹo dừa sáp lá dứa
        0 Bánh Vicosap dừa sáp và bí đỏ
        1 Na dai xã Chi Lăng
        1 Na Cai Kinh
        1 Rau bò khai thị trấn Đồng Mỏ
        8 Nem nướng Khôi Loan
        6 Phở khô đặc biệt Hoàng Quyên
        6 Phở tươi Hoàng Quyên
        0 Thạch Chu Hạnh
        0 Rượu Hội Hoan
        14 Rượu men lá Hữu Lễ
        11 Chè dưới tán hồi
        1 Quýt vàng Bắc Sơn
        20 Tinh dầu hồi Văn Quan
        0 Quy linh cao
        0 Thạch đen dạng bột
        3 Gạo nếp cái ong vàng
        1 Rau cải ngồng hoa vàng
        2 Vịt cổ xanh Đình Lập
        4 Mật ong Vân Thủy
        1 Ngồng hoa cải
        10 Hoa hồi khô
        11 Chè Ngọc Thúy
        6 Bánh chưng cẩm Hồng Lý
        6 Bún gấc Lệ Chi
        1 Hạt dẻ tươi
        8 Vịt quay Nguyên Xinh
        8 Khau nhục Trần Sinh
        1 Dưa lưới taki
        1 Dưa chuột baby
        9 Mắm tôm
        9 Mắm tép
        6 Bánh gai Lâm Thắm
        7 Kẹo lạc Đức Giang
        2 Trứng sạch Hiền Nhuần
        20 Tinh dầu sả chanh
        15 Rượu Sâm Báo
        2 Thịt lợn hương
        15 Rượu nấm lim xanh Ba Chẽ
        15 Rượu ba kích Ba Chẽ
        16 Nước uống đóng chai Quang Hanh
        16 Nước khoáng thiên nhiên Quang Hanh (bổ sung ga chất lượng cao)
        0 Nước khoáng Quang Hanh Fresh vị chanh muối
        15 Rượu đông trùng hạ thảo Vietcor
        2 Trứng vịt biển Đồng Rui
        15 Rượu sim Quý Chuẩn
        1 Nấm kim châm
        1 Nấm đùi gà
        8 Mực ống Cô Tô khô
        9 Nước mắm Cửa Khe - Hai Hiền
        0 Yến tinh chế sấy khô
        3 Gạo cái quạt mo
        12 Trà cà gai leo Đại Việt
        1 Quýt đường núi lửa
        11 Đá Hen nhất phẩm trà
        0 Hạt sen
        7 Long nhãn
        1 Nhãn quả tươi
        1 Rau sạch
        21 Đồ thủ công mỹ nghệ từ cói Tây An
        22 Khăn bông Thanh Chất
        9 Mắm cáy Hồng Tiến
        6 Bánh cáy Thiên Đức
        24 Cây phát lộc Minh Tân
        2 Thịt vịt biển Đông Xuyên
        2 Dong Tao chicken
        1 Phu Cu early ripening hybrid lychee
        9 Mắm nêm Seagull
        0 Nấm Fresh Cordyceps Vietnam (nấm tươi)
        13 beCHAMP Coffee Natural Nắng Vàng
        0 MACCA BECHAMP
        0 Cao Atiso Hoàng An
        0 Mắc ca Lê Anh Tuy Đức
        10 Tiêu xanh sấy thăng hoa
        7 Trái cây sấy thăng hoa
        7 Hạt Điều rang muối
        0 Mộc Đế Vương
        13 Hill coffee
        12 Trà thảo mộc 7 vị
        0 Tinh bột nghệ
        12 Trà Bí đao
        1 Nấm hương Phú Thịnh tươi
        7 Nấm hương Phú Thịnh khô
        1 Nấm bào ngư Phú Thịnh tươi
        15 Rượu gạo sương mù đông trùng hạ thảo
        1 Dâu tằm trái tươi
        0 Đông trùng hạ thảo sấy thăng hoa
        0 Đông trùng hạ thảo ngâm mật ong
        12 Trà đông trùng hạ thảo tứ vị
        7 Chanh dây sấy dẻo
        7 Khoai lang sấy dẻo
        7 Cà chua sấy dẻo
        7 Thơm sấy dẻo
        7 Khoai Khoái sấy giòn vị tôm nướng
        13 Cà phê Rin
        0 Rượu Tryvat 49
        0 Yến sào Minh Huyền
        3 Gạo sạch Bắc Ruộng ST25
        6 Ngũ cốc dinh dưỡng nhà làm Tuấn Diễm
        0 Rong nho
        9 Mắm xay có gia vị hiệu Con Cá Vàng
        8 Trứng gà nướng TAFA
        2 Trứng gà tươi TAFA
        0 Bánh đậu xanh hương vị trái cây Rồng Vàng Hoàng Gia
        0 Chè đậu đen cốt dừa Hoàng Gia
        0 Kem đậu xanh
        0 Kem trà sữa trân châu
        6 Bánh đa Miền Xưa
        1 Cà rốt tươi Nhân Huệ
        7 Bột sắn dây nguyên chất Thành Nhàn
        1 Cải Kale HD Green
        6 Bún khô Phúc Vang
        0 Trầm nụ Bảo Lộc
        3 Gạo ST
        8 Giò lụa Xuân Kim
        21 Chổi chít Lý Đỏ
        21 Dây chuyền đơn bạc Lương Ngọc
        21 Tượng gỗ Di Lặc tọa đài sen
        21 Lược Vạc
        1 Bắp cải Tân Tiến
        1 Dưa inthanon
        0 Muối vừng dinh dưỡng truyền thống
        0 Giày nam Võ Nguyên
        21 Gốm Chu Đậu - Bình thiên nga
        7 Kẹo lạc một nắng
        0 Tỏi Kinh Môn HD Plus
        1 Vải tươi Queen Thanh Ha Lychee
        0 Rươi, cáy cấp đông
        1 Thanh long ruột đỏ
        1 Rau, củ, quả
        20 Tinh dầu tràm Trường Hải
        9 Nước mắm ruốc Làng Trài
        9 Nước ớt Vinh Xuân
        0 Rượu Ô Lâu
        21 Hương bài Tân Nguyên
        1 Chuối già lùn A Lưới
        2 Thịt bò vàng A Lưới
        1 Thanh trà Phong Thu
        8 Cá cơm khô Mỹ Á
        21 Đàn Guitar Tân Châu
        21 Bộ sản phẩm đèn trang trí, rổ, rá
        8 Khô cá dứa
        3 Gạo đặc sản Nàng Hoa - Bảy Sánh
        1 Dưa leo Thuận Giàu
        1 Bầu sao Thuận Giàu
        1 Mướp hương Thuận Giàu
        14 Đế Gò Đen 31%
        15 Đế Gò Đen Đinh Lăng 31%
        15 Đế Gò Đen Cam19 19%
        0 Kẹo gạo lứt Đình Mạnh
        6 Bánh chè lam Thiên Đức
        7 Tinh bột sắn dây
        1 Bí đỏ Đông Xá
        3 Nếp cái hoa vàng Thụy Ninh
        0 Mắm cá mè vinh
        8 Khô ếch một nắng
        9 Nước mắm chay cô nành
        8 Lạp xưởng cá thát lát
        12 Trà sâm Bạch hoa thảo túi lọc
        22 Sà rông
        1 Mãng cầu hoàng hậu
        15 Rượu thốt nốt Minh Thiện
        17 Nước cốt trái nhàu
        8 Khô cá lóc Ngọc Nhi
        12 Trà lá vối cỏ ngọt
        21 Hương thảo mộc VT
        1 Mận An Phước
        1 Khoai lang
        1 Dưa hấu
        7 Khoai lang vàng sấy
        7 Khoai môn sấy
        1 Vú sữa hoàng kim
        7 Củ cải non muối chua
        8 Chả lụa
        22 Dệt thổ cẩm (khăn, chân váy, khăn trải bàn)
        0 Trà gạo thảo dược Vĩnh Hoà
        1 Cam Vinh
        0 Lạc sen Diễn Châu
        7 Hạt sen sấy
        21 Hương trầm Hà Loan
        0 Vicumax Nano Curcumin Honey
        12 Trà Atiso Sa Pa (Sapa Artichoke Mist Tea)
        13 Cà phê Arabica (Bích Thao)
        7 Kẹo dừa ca cao
        """
    )

    /// Usual names that are not on the real list, put down before the words were collected, but by the same person.
    static let other = pairs(
        """
        12 Trà hoa cúc sấy lạnh
        11 Chè Shan tuyết cổ thụ Tà Xùa
        11 Trà ô long Cầu Đất
        11 Chè xanh Tân Cương
        12 Trà gừng mật ong
        12 Trà mãng cầu
        12 Chè dây Cao Bằng
        0 Trà sen Tây Hồ
        13 Cà phê rang xay Robusta
        13 Bột ca cao nguyên chất
        14 Rượu ngô men lá Bắc Hà
        14 Rượu nếp trắng Kim Sơn
        15 Rượu táo mèo Yên Bái
        15 Rượu vang nho Ninh Thuận
        0 Rượu nếp cái hoa vàng
        16 Nước khoáng Kim Bôi
        17 Nước ép thanh long
        17 Siro dâu tằm
        17 Nước yến sào chưng đường phèn
        18 Viên nang đông trùng hạ thảo
        18 Viên hoàn nghệ đen mật ong
        19 Xà phòng thảo dược
        19 Dầu gội bồ kết
        19 Son dưỡng môi gấc
        20 Tinh dầu quế Trà My
        20 Tinh dầu bưởi
        21 Nón lá làng Chuông
        21 Tranh Đông Hồ
        21 Mây tre đan Phú Vinh
        21 Bình hoa gốm Bát Tràng
        21 Chiếu cói Nga Sơn
        22 Áo dài thổ cẩm
        22 Lụa tơ tằm Vạn Phúc
        22 Vải lanh Lùng Tám
        23 Hoa lan hồ điệp
        23 Hoa hồng Mê Linh
        24 Cây cảnh bonsai Nam Điền
        24 Mai vàng Bình Định
        24 Quất cảnh Tứ Liên
        25 Cá Koi Nhật
        25 Chim cảnh chào mào
        26 Homestay A Chu
        26 Điểm du lịch sinh thái Cồn Sơn
        26 Làng du lịch cộng đồng Nặm Đăm
        1 Vải thiều Lục Ngạn
        1 Sầu riêng Ri6
        1 Bơ 034 Đắk Lắk
        1 Xoài cát Hòa Lộc
        1 Cam Cao Phong
        1 Rau an toàn Mộc Châu
        1 Cà chua bi
        2 Thịt lợn đen bản địa
        2 Gà đồi Yên Thế
        2 Tôm sú tươi
        2 Cá lăng sông Đà
        2 Trứng gà Ai Cập
        3 Gạo Séng Cù Điện Biên
        3 Nếp nương Điện Biên
        4 Mật ong bạc hà Mèo Vạc
        8 Thịt trâu gác bếp
        8 Giò chả Ước Lễ
        8 Chả mực Hạ Long
        8 Cá kho làng Vũ Đại
        8 Nem chua Thanh Hóa
        8 Ruốc cá hồi
        8 Trứng vịt muối
        8 Cá cơm sấy giòn
        8 Tôm khô Cà Mau
        8 Lạp sườn hun khói
        8 Sữa chua nếp cẩm
        9 Tương ớt Mường Khương
        9 Tương Bần
        9 Mắm ruốc Huế
        9 Nước mắm cá linh
        10 Muối ớt Tây Ninh
        10 Hạt tiêu Phú Quốc
        10 Muối tôm
        10 Hạt dổi rừng
        0 Tỏi đen Lý Sơn
        0 Tỏi Lý Sơn
        6 Bún khô ngũ sắc
        6 Miến gạo
        0 Miến dong Bình Liêu
        6 Bánh tráng phơi sương
        6 Bánh phở khô
        6 Bánh tét lá cẩm
        6 Cơm cháy Ninh Bình
        6 Cốm làng Vòng
        7 Mứt gừng dẻo
        7 Hạt điều rang củi
        7 Mít sấy giòn
        7 Chuối sấy dẻo
        7 Ô mai mơ Hà Nội
        7 Măng khô Tây Bắc
        7 Mộc nhĩ khô
        7 Kẹo dừa Bến Tre
        7 Cà pháo muối
        0 Dầu dừa nguyên chất
        0 Đậu phụ Mơ
        0 Nước cốt dừa đóng lon
        9 Fish sauce
        4 Wild honey
        """
    )

    /// Names chosen to mislead: a second product hides in them, or a word means two things.
    ///
    /// Put down after the words; three that were sure and wrong then have been mended.
    static let misleading = pairs(
        """
        1 Vải Lục Ngạn
        22 Vải dệt tay
        7 Vải thiều sấy khô
        7 Giò chay nấm hương
        0 Nem bưởi
        8 Heo sữa quay
        0 Phở bò Nam Định đông lạnh
        11 Trà Hồng Thái
        0 Chanh đào mật ong
        0 Bamboo salt
        7 Dried bamboo shoots
        8 Chicken sausage
        6 Rice noodles
        0 Green tea cake
        0 Sắn dây Kinh Môn
        0 Dao Đỏ tắm lá
        0 Bơ đậu phộng
        8 Gà rán
        0 Coffee candy
        7 Dried mango
        0 Trứng kiến
        0 Hồng sâm
        0 Sen Vàng
        0 Kem dừa non
        6 Bánh tráng chuối nướng
        9 Nước tương đậu nành
        17 Sữa đậu nành
        8 Cá viên chiên
        0 Mật ong ngâm tỏi
        0 Combo trà và cà phê
        0 Set quà: mật ong, tinh dầu
        14 Rượu ngô Na Hang
        20 Tinh dầu hoa hồng
        21 Tranh hoa sen
        24 Cây hoa hồng cổ
        6 Bánh gai mật mía
        13 Cà phê mật ong
        12 Trà hoa hồng mật ong
        19 Xà phòng mật ong
        19 Kem dưỡng da tơ tằm
        0 Bột nghệ
        7 Nấm rơm muối
        8 Ốc nhồi thịt hấp lá gừng
        25 Gà Đông Tảo cảnh
        0 Công ty TNHH Minh Anh
        0 12345
        """
    )

    private static func pairs(_ text: String) -> [(name: String, set: Int)] {
        text.split(separator: "\n").compactMap { line in
            let parts = line.split(separator: " ", maxSplits: 1)
            return Int(parts[0]).map { (String(parts[1]), $0) }
        }
    }
}
