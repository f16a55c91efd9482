/** Words that end a step of an address, by what a single one needs. After 民政部 regulations on place names (地名管理条例, 2022). */

/** Divisions: a name before one is a place, but for the words of `NO_PLACES`. */
export const DIVISIONS =
  "省|市|县|旗|镇|乡|村|屯|寨|嘎查|苏木|街道|社区|居委会?|开发区|新区|自治州|自治县|自治区|林场|农场|垸|垅|冲|坳|塅|圩|庄";
/** Quarters, streets and houses: one with a name is a place. */
export const QUARTERS =
  "小区|花园|花苑|家园|新村|新城|公寓|大厦|广场|公馆|名邸|华府|豪庭|山庄|别墅|宿舍|家属院|家属区|家属楼|工业园|创业园|科技园|产业园|安置区|安置房|大院|大楼|大道|大街|马路|公路|胡同|步行街|邨|屋苑|屋村|山莊|花園|大廈|號|里弄|弄堂";
/** Ends of many another word: they count in a chain or with a number alone. */
export const WEAK =
  "区|州|路|街|巷|弄|里|道|段|条|苑|府|城|湾|园|营|团|组|队|坡|岭|坪|桥|塘|堂|房|坊|场|围|座|闸|门|口|头|号|栋|幢|单元|室|楼|层|阁|轩|區|樓|座";

/** What ends like a place and is none: parts of the body, of a hospital and of speech. */
export const NO_PLACES =
  /^(?:城|超|门|全|我|本|外|各|该|那|某|地级|县级|上|股|夜|菜|集|闹|都|省|跨|直辖|省会|大|小|中小|一线|地|贵|邻|原|农|山|乡|渔|偏远|居住|附近的?|周边|同|自然|行政|中心|隔壁|当地|所在|贫困|小城|城市?|基|老|新|旧|两|几|每|到|回|在|住|去|是|有|赶|庙|古|重|集|随州|所辖|辖|冷|镇|农业|精|小农|服务|卫生|相关|所属|本辖|返|下|进|出|离|本院|基层|不同|多个|这|参加|报告|联系|社会?|旁|整|牧|灾|疫|病|老城|主城|市中心)*$/;
/** Verbs, prepositions and words of a note that run into the name of a place from the left. */
export const BEFORE_PLACE =
  "家庭住址|现住址|户籍地址?|户口所在地|联系地址|通讯地址|住址|地址|籍贯|现居住|现住|家住|居住|租住|暂住|常住|定居|住|位于|来自|出生于?|生于|回到?|返回?|前往|赶往|送往|送至|送到|转至|转到|转往|转入|途经|路过|经过|至|到|往|于|在|从|由|自|去|赴|和|与|及|系|为|是|原籍|祖籍|老家|患者|女士|先生|家属|其|因|被|向|把|将|给|让|请|嘱|随|某|的|后|前|时|诉|称|说";
