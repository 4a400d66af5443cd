import CArgon2
import CQREncode
import Hummingbird
import Store
import Web
