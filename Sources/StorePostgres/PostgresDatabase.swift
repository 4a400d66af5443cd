import CLibPQ
import Store
