<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>&lt;h2&gt;tcpladder %1&lt;/h2&gt;&lt;p&gt;Draws TCP traffic as a ladder with the RFC 9293 state of both sides.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later. It comes without any warranty.&lt;/p&gt;&lt;p&gt;Built with Qt %2; reads captures through libpcap.&lt;/p&gt;</source>
        <translation>&lt;h2&gt;tcpladder %1&lt;/h2&gt;&lt;p&gt;把 TCP 流量画成时序图，并标出两端在 RFC 9293 中的状态。&lt;/p&gt;&lt;p&gt;本程序是自由软件，按 GNU 通用公共许可证第 3 版或更高版本发布，不提供任何担保。&lt;/p&gt;&lt;p&gt;使用 Qt %2 构建；通过 libpcap 读取捕获文件。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>About tcpladder</source>
        <translation>关于 tcpladder</translation>
    </message>
</context>
<context>
    <name>Batch</name>
    <message>
        <source>%1. %2</source>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>%1: no flow %2</source>
        <translation>%1：没有流 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>file: remark</comment>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s): %1 … %2</source>
        <translation>
            <numerusform>%Ln 个文件：%1 … %2</numerusform>
        </translation>
    </message>
    <message>
        <source>packets captured: %1, dropped by the kernel: %2, dropped by the interface: %3</source>
        <translation>已捕获数据包：%1，内核丢弃：%2，接口丢弃：%3</translation>
    </message>
</context>
<context>
    <name>Charts</name>
    <message>
        <source>ns</source>
        <translation>ns</translation>
    </message>
    <message>
        <source>µs</source>
        <translation>µs</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>bytes</source>
        <comment>unit of an axis</comment>
        <translation>字节</translation>
    </message>
    <message>
        <source>kB</source>
        <translation>kB</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>MB</translation>
    </message>
    <message>
        <source>GB</source>
        <translation>GB</translation>
    </message>
    <message>
        <source>B/s</source>
        <translation>B/s</translation>
    </message>
    <message>
        <source>kB/s</source>
        <translation>kB/s</translation>
    </message>
    <message>
        <source>MB/s</source>
        <translation>MB/s</translation>
    </message>
    <message>
        <source>GB/s</source>
        <translation>GB/s</translation>
    </message>
    <message>
        <source>Time–Sequence</source>
        <translation>时间–序列号</translation>
    </message>
    <message>
        <source>Bytes in Flight</source>
        <translation>在途字节</translation>
    </message>
    <message>
        <source>Round-Trip Time</source>
        <translation>往返时间</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>吞吐量</translation>
    </message>
    <message>
        <source>Segment Sizes</source>
        <translation>报文段长度</translation>
    </message>
    <message>
        <source>Flows over Time</source>
        <translation>各流的时间分布</translation>
    </message>
    <message>
        <source>Bytes a Second</source>
        <translation>每秒字节数</translation>
    </message>
    <message>
        <source>When each byte was sent and acknowledged, and how far the receiver&apos;s window reached, as tcptrace draws it</source>
        <translation>每个字节何时发送、何时被确认，以及接收方窗口延伸到何处；画法同 tcptrace</translation>
    </message>
    <message>
        <source>Bytes that were sent and neither acknowledged nor reported in SACK blocks, against the window that the receiver offered</source>
        <translation>已发送但尚未被确认、也未在 SACK 块中报告的字节数，与接收方通告的窗口相对照</translation>
    </message>
    <message>
        <source>Time from a segment to its acknowledgment as the capture point saw it; segments that were sent again give none (Karn&apos;s rule)</source>
        <translation>在捕获点看到的从报文段到其确认的时间；重传过的报文段不产生样本（Karn 规则）</translation>
    </message>
    <message>
        <source>Bytes of payload that passed a second, and those that were acknowledged for the first time</source>
        <translation>每秒通过的载荷字节数，以及其中首次被确认的字节数</translation>
    </message>
    <message>
        <source>Bytes of payload of each segment; SYN and FIN stand at 0</source>
        <translation>每个报文段的载荷字节数；SYN 和 FIN 位于 0</translation>
    </message>
    <message>
        <source>When each flow of the capture was there and in which states: above the client&apos;s, below the server&apos;s</source>
        <translation>捕获中每条流出现的时间及其状态：上半为客户端，下半为服务器</translation>
    </message>
    <message>
        <source>Bytes of TCP payload a second of all flows of the capture together</source>
        <translation>捕获中所有流合计的每秒 TCP 载荷字节数</translation>
    </message>
    <message>
        <source>Segments</source>
        <comment>curve</comment>
        <translation>报文段</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <comment>curve</comment>
        <translation>已确认</translation>
    </message>
    <message>
        <source>Window&apos;s end</source>
        <comment>curve</comment>
        <translation>窗口右沿</translation>
    </message>
    <message>
        <source>SACK blocks</source>
        <comment>curve</comment>
        <translation>SACK 块</translation>
    </message>
    <message>
        <source>Sent again</source>
        <comment>curve</comment>
        <translation>重传</translation>
    </message>
    <message>
        <source>Out of order</source>
        <comment>curve</comment>
        <translation>乱序</translation>
    </message>
    <message>
        <source>Duplicate ACK</source>
        <comment>curve</comment>
        <translation>重复确认</translation>
    </message>
    <message>
        <source>Third duplicate ACK</source>
        <comment>curve</comment>
        <translation>第三个重复确认</translation>
    </message>
    <message>
        <source>Zero window</source>
        <comment>curve</comment>
        <translation>零窗口</translation>
    </message>
    <message>
        <source>Window probe</source>
        <comment>curve</comment>
        <translation>窗口探测</translation>
    </message>
    <message>
        <source>In flight</source>
        <comment>curve</comment>
        <translation>在途</translation>
    </message>
    <message>
        <source>Window offered</source>
        <comment>curve</comment>
        <translation>通告窗口</translation>
    </message>
    <message>
        <source>Samples</source>
        <comment>curve</comment>
        <translation>样本</translation>
    </message>
    <message>
        <source>Smoothed (SRTT)</source>
        <comment>curve</comment>
        <translation>平滑值（SRTT）</translation>
    </message>
    <message>
        <source>Of the handshake</source>
        <comment>curve</comment>
        <translation>握手往返时间</translation>
    </message>
    <message>
        <source>Throughput</source>
        <comment>curve</comment>
        <translation>吞吐量</translation>
    </message>
    <message>
        <source>Goodput</source>
        <comment>curve</comment>
        <translation>有效吞吐量</translation>
    </message>
    <message>
        <source>Sizes</source>
        <comment>curve</comment>
        <translation>长度</translation>
    </message>
    <message>
        <source>Each segment with the bytes that it carries, counted from the initial sequence number</source>
        <translation>每个报文段及其携带的字节，从初始序列号起计</translation>
    </message>
    <message>
        <source>How far the receiver has acknowledged</source>
        <translation>接收方确认到何处</translation>
    </message>
    <message>
        <source>What the receiver reports to have beyond its acknowledgment (RFC 2018)</source>
        <translation>接收方报告的、超出其确认号之外已收到的数据（RFC 2018）</translation>
    </message>
    <message>
        <source>Segments that were sent before</source>
        <translation>此前已发送过的报文段</translation>
    </message>
    <message>
        <source>Segments that others overtook on the way</source>
        <translation>途中被其他报文段超越的报文段</translation>
    </message>
    <message>
        <source>ACKs that repeat what was acknowledged (RFC 5681)</source>
        <translation>重复已有确认的 ACK（RFC 5681）</translation>
    </message>
    <message>
        <source>The ACK that has the sender send again at once (RFC 5681)</source>
        <translation>促使发送方立即重传的 ACK（RFC 5681）</translation>
    </message>
    <message>
        <source>The receiver has no room left</source>
        <translation>接收方已无接收空间</translation>
    </message>
    <message>
        <source>The sender asks whether there is room again</source>
        <translation>发送方询问是否又有了接收空间</translation>
    </message>
    <message>
        <source>Sent, neither acknowledged nor reported in SACK blocks</source>
        <translation>已发送，既未被确认，也未在 SACK 块中报告</translation>
    </message>
    <message>
        <source>What the receiver allows to be in flight</source>
        <translation>接收方允许在途的数据量</translation>
    </message>
    <message>
        <source>From each segment to the ACK that answers it</source>
        <translation>从每个报文段到对应的 ACK</translation>
    </message>
    <message>
        <source>Each sample moves it by an eighth of the difference (RFC 6298)</source>
        <translation>每个样本使其移动差值的八分之一（RFC 6298）</translation>
    </message>
    <message>
        <source>From the SYN to the ACK of the SYN,ACK: a full round trip wherever the capture was made</source>
        <translation>从 SYN 到对 SYN,ACK 的 ACK：无论在何处捕获，都是一次完整的往返</translation>
    </message>
    <message>
        <source>All bytes of payload that passed, those sent again too</source>
        <translation>通过的全部载荷字节，包括重传的</translation>
    </message>
    <message>
        <source>Bytes that were acknowledged for the first time</source>
        <translation>首次被确认的字节</translation>
    </message>
    <message>
        <source>Bytes of payload</source>
        <translation>载荷字节数</translation>
    </message>
    <message>
        <source>sequence</source>
        <comment>axis</comment>
        <translation>序列号</translation>
    </message>
    <message>
        <source>round trip</source>
        <comment>axis</comment>
        <translation>往返时间</translation>
    </message>
    <message>
        <source>rate</source>
        <comment>axis</comment>
        <translation>速率</translation>
    </message>
    <message>
        <source>flow</source>
        <comment>axis</comment>
        <translation>流</translation>
    </message>
    <message>
        <source>client → server</source>
        <translation>客户端 → 服务器</translation>
    </message>
    <message>
        <source>server → client</source>
        <translation>服务器 → 客户端</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 字节</translation>
    </message>
    <message>
        <source>%1 B/s</source>
        <translation>%1 B/s</translation>
    </message>
    <message>
        <source>flow %1</source>
        <translation>流 %1</translation>
    </message>
    <message>
        <source>%1 to %2: %3 bytes</source>
        <extracomment>&quot;1 to 1,449: 1,448 bytes&quot; of a sequence</extracomment>
        <translation>%1 至 %2：%3 字节</translation>
    </message>
    <message>
        <source>%1, %2, from %3 s on: %4</source>
        <extracomment>&quot;Throughput, client → server, at 1.2 s: 300 kB/s&quot;</extracomment>
        <translation>%1，%2，自 %3 s 起：%4</translation>
    </message>
    <message>
        <source>Segment %1 at %2 s, %3. %4: %5</source>
        <extracomment>&quot;Segment 42 at 1.234567 s, client → server. Sent again: 53,280&quot;</extracomment>
        <translation>报文段 %1，%2 s，%3。%4：%5</translation>
    </message>
    <message>
        <source>There is no TCP segment yet.</source>
        <translation>尚无 TCP 报文段。</translation>
    </message>
    <message>
        <source>Choose a flow to see its charts.</source>
        <translation>请选择一条流以查看其图表。</translation>
    </message>
    <message>
        <source>No acknowledgment of a segment that was sent only once was captured, so there is no round trip to measure.</source>
        <translation>未捕获到对仅发送一次的报文段的确认，因此没有可测量的往返时间。</translation>
    </message>
    <message>
        <source>There is no segment in this time.</source>
        <translation>这段时间内没有报文段。</translation>
    </message>
    <message>
        <source>Nothing was sent in this direction that takes sequence numbers.</source>
        <translation>该方向上没有发送任何占用序列号的内容。</translation>
    </message>
    <message>
        <source>The flow has one segment only: a rate takes two.</source>
        <translation>该流只有一个报文段：计算速率至少需要两个。</translation>
    </message>
    <message>
        <source>%1 % of the segments are drawn so far</source>
        <translation>目前已绘制 %1 % 的报文段</translation>
    </message>
    <message>
        <source>Several flows share a row. Zoom in by dragging to see their states.</source>
        <translation>多条流共用一行。拖动鼠标放大即可看到各自的状态。</translation>
    </message>
    <message>
        <source>The window is not drawn: its scale was agreed upon in a handshake that was not captured.</source>
        <translation>未绘制窗口：其扩大因子在未捕获的握手中协商。</translation>
    </message>
    <message>
        <source>Averaged over %1</source>
        <translation>按 %1 取平均</translation>
    </message>
    <message>
        <source>The flow has one segment only.</source>
        <translation>该流只有一个报文段。</translation>
    </message>
    <message>
        <source>data</source>
        <comment>axis</comment>
        <translation>数据量</translation>
    </message>
    <message>
        <source>No data was sent.</source>
        <translation>没有发送数据。</translation>
    </message>
    <message>
        <source>How far the receiver lets the other side send: acknowledgment and window</source>
        <translation>接收方允许对方发送到哪里：确认号加窗口</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Draws TCP traffic as a ladder with the RFC 9293 state of both sides.</source>
        <translation>把 TCP 流量画成时序图，并标出两端在 RFC 9293 中的状态。</translation>
    </message>
    <message>
        <source>Capture files to open; several open as one, merged by time; - is standard input.</source>
        <translation>要打开的捕获文件；多个文件按时间合并为一个打开；- 表示标准输入。</translation>
    </message>
    <message>
        <source>Open FILE, the same as a bare FILE.</source>
        <translation>打开 FILE，与直接写 FILE 相同。</translation>
    </message>
    <message>
        <source>Only flow N; may be repeated; 0 is the first.</source>
        <translation>只处理流 N；可重复使用；第一个流为 0。</translation>
    </message>
    <message>
        <source>Only segments A to B of the flow, counted from 1.</source>
        <translation>只处理流中第 A 到第 B 个报文段，从 1 开始计数。</translation>
    </message>
    <message>
        <source>Print %1 to standard output and exit.</source>
        <translation>将 %1 打印到标准输出后退出。</translation>
    </message>
    <message>
        <source>Enlarge the picture F times, 0.25 to 8.</source>
        <translation>将图片放大 F 倍，范围 0.25 到 8。</translation>
    </message>
    <message>
        <source>Colours: light, dark or print.</source>
        <translation>配色：light（浅色）、dark（深色）或 print（打印）。</translation>
    </message>
    <message>
        <source>Language of the program, such as en or zh_CN.</source>
        <translation>程序的语言，例如 en 或 zh_CN。</translation>
    </message>
    <message>
        <source>Show this help and exit.</source>
        <translation>显示本帮助后退出。</translation>
    </message>
    <message>
        <source>Show the version and exit.</source>
        <translation>显示版本后退出。</translation>
    </message>
    <message>
        <source>--flow takes a number from 0, not &quot;%1&quot;</source>
        <translation>--flow 需要一个不小于 0 的整数，而不是“%1”</translation>
    </message>
    <message>
        <source>--rows takes two numbers, such as 1-20, not &quot;%1&quot;</source>
        <translation>--rows 需要两个数，例如 1-20，而不是“%1”</translation>
    </message>
    <message>
        <source>--print takes %1, not &quot;%2&quot;</source>
        <translation>--print 需要下列之一：%1；而不是“%2”</translation>
    </message>
    <message>
        <source>--scale takes a number from 0.25 to 8, not &quot;%1&quot;</source>
        <translation>--scale 需要 0.25 到 8 之间的数，而不是“%1”</translation>
    </message>
    <message>
        <source>--theme takes light, dark or print, not &quot;%1&quot;</source>
        <translation>--theme 需要 light、dark 或 print，而不是“%1”</translation>
    </message>
    <message>
        <source>Read only packets that EXPR takes, as tcpdump does; see pcap-filter(7).</source>
        <translation>只读取符合 EXPR 的分组，与 tcpdump 相同；参见 pcap-filter(7)。</translation>
    </message>
    <message>
        <source>--print and --export need a capture: name a file, - for standard input, or an interface with -i</source>
        <translation>--print 和 --export 需要一个捕获：请给出文件名，用 - 表示标准输入，或用 -i 指定接口</translation>
    </message>
    <message>
        <source>Write to FILE, which by its end (%1) is the ladder or one of the above, and exit; may be repeated.</source>
        <translation>写入 FILE 后退出；按文件名结尾（%1）写时序图或上述某种内容；可重复使用。</translation>
    </message>
    <message>
        <source>Size of a page: pixels, or 16:9, 4:3, A4 or A4-landscape.</source>
        <translation>页面大小：像素，或 16:9、4:3、A4、A4-landscape。</translation>
    </message>
    <message>
        <source>Labels of the arrows: tcpdump, rfc or plain.</source>
        <translation>箭头标签的写法：tcpdump、rfc 或 plain。</translation>
    </message>
    <message>
        <source>One picture or page for each segment, to build a slide up.</source>
        <translation>每个报文段一张图或一页，用于逐步展示的幻灯片。</translation>
    </message>
    <message>
        <source>Title above each page.</source>
        <translation>每页上方的标题。</translation>
    </message>
    <message>
        <source>Caption below each page.</source>
        <translation>每页下方的说明。</translation>
    </message>
    <message>
        <source>Paint nothing behind the ladder.</source>
        <translation>背景透明。</translation>
    </message>
    <message>
        <source>Shrink the ladder rather than go over several pages.</source>
        <translation>缩小时序图放入一页，而不分成多页。</translation>
    </message>
    <message>
        <source>--export takes a file name that ends in one of %1, not &quot;%2&quot;</source>
        <translation>--export 需要以 %1 之一结尾的文件名，而不是“%2”</translation>
    </message>
    <message>
        <source>--size takes 16:9, 4:3, A4, A4-landscape, or width and height up to 20000, such as 1600x900, not &quot;%1&quot;</source>
        <translation>--size 需要 16:9、4:3、A4、A4-landscape，或不超过 20000 的宽和高，例如 1600x900，而不是“%1”</translation>
    </message>
    <message>
        <source>--style takes tcpdump, rfc or plain, not &quot;%1&quot;</source>
        <translation>--style 需要 tcpdump、rfc 或 plain，而不是“%1”</translation>
    </message>
    <message>
        <source>Replace hosts by addresses kept for documentation; take payload and MAC addresses out.</source>
        <translation>以文档专用地址代替主机，去掉数据和 MAC 地址。</translation>
    </message>
    <message>
        <source>Height of the ladder: even rows, or time to scale.</source>
        <translation>时序图的高度：等距行，或按时间比例。</translation>
    </message>
    <message>
        <source>Fold data in order with its acknowledgments, or whole phases, into one row.</source>
        <translation>把按序的数据连同其确认，或整个阶段，折叠成一行。</translation>
    </message>
    <message>
        <source>Tell below the handshake what it agreed on.</source>
        <translation>在握手下方说明协商的结果。</translation>
    </message>
    <message>
        <source>Where the capture was made, if the estimate is wrong.</source>
        <translation>捕获位置（估计有误时指定）。</translation>
    </message>
    <message>
        <source>--time takes even or scale, not &quot;%1&quot;</source>
        <translation>--time 需要 even 或 scale，而不是“%1”</translation>
    </message>
    <message>
        <source>--fold takes none, data or phases, not &quot;%1&quot;</source>
        <translation>--fold 需要 none、data 或 phases，而不是“%1”</translation>
    </message>
    <message>
        <source>--captured-at takes client, middle or server, not &quot;%1&quot;</source>
        <translation>--captured-at 需要 client、middle 或 server，而不是“%1”</translation>
    </message>
    <message>
        <source>Look no names of hosts up, which is the default.</source>
        <translation>不查询主机名（默认）。</translation>
    </message>
    <message>
        <source>Look the names of hosts up, for windows and pictures.</source>
        <translation>查询主机名，用于窗口和图片。</translation>
    </message>
    <message>
        <source>[capture…]</source>
        <translation>[捕获文件…]</translation>
    </message>
</context>
<context>
    <name>DiagramText</name>
    <message>
        <source>passive OPEN</source>
        <translation>被动打开</translation>
    </message>
    <message>
        <source>active OPEN</source>
        <translation>主动打开</translation>
    </message>
    <message>
        <source>SEND</source>
        <translation>发送数据</translation>
    </message>
    <message>
        <source>CLOSE</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>ABORT</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>rcv SYN</source>
        <translation>收到 SYN</translation>
    </message>
    <message>
        <source>rcv SYN,ACK</source>
        <translation>收到 SYN,ACK</translation>
    </message>
    <message>
        <source>rcv ACK of SYN</source>
        <translation>收到对 SYN 的 ACK</translation>
    </message>
    <message>
        <source>rcv FIN</source>
        <translation>收到 FIN</translation>
    </message>
    <message>
        <source>rcv ACK of FIN</source>
        <translation>收到对 FIN 的 ACK</translation>
    </message>
    <message>
        <source>rcv RST</source>
        <translation>收到 RST</translation>
    </message>
    <message>
        <source>timeout 2 MSL</source>
        <translation>2 MSL 超时</translation>
    </message>
    <message>
        <source>gave up</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>x</source>
        <comment>no action, in the state diagram</comment>
        <translation>无</translation>
    </message>
    <message>
        <source>create TCB</source>
        <translation>创建 TCB</translation>
    </message>
    <message>
        <source>delete TCB</source>
        <translation>删除 TCB</translation>
    </message>
    <message>
        <source>create TCB
snd SYN</source>
        <translation>创建 TCB
发送 SYN</translation>
    </message>
    <message>
        <source>snd SYN</source>
        <translation>发送 SYN</translation>
    </message>
    <message>
        <source>snd SYN,ACK</source>
        <translation>发送 SYN,ACK</translation>
    </message>
    <message>
        <source>snd ACK</source>
        <translation>发送 ACK</translation>
    </message>
    <message>
        <source>snd FIN</source>
        <translation>发送 FIN</translation>
    </message>
    <message>
        <source>snd RST</source>
        <translation>发送 RST</translation>
    </message>
</context>
<context>
    <name>EndPointWords</name>
    <message>
        <source>%1 (%2)</source>
        <comment>name of a host, address and port</comment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>there is no such file</source>
        <translation>文件不存在</translation>
    </message>
    <message>
        <source>you may not read this file</source>
        <translation>没有读取该文件的权限</translation>
    </message>
    <message>
        <source>this is a directory, not a capture file</source>
        <translation>这是一个目录，不是捕获文件</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>文件是空的</translation>
    </message>
    <message>
        <source>this is not a capture file of a known format</source>
        <translation>不是已知格式的捕获文件</translation>
    </message>
    <message>
        <source>the capture format is of a version that is not known</source>
        <translation>捕获文件格式的版本未知</translation>
    </message>
    <message>
        <source>the packets are of a link type that cannot be decoded</source>
        <translation>分组的链路类型无法解码</translation>
    </message>
    <message>
        <source>the file ends within a packet</source>
        <translation>文件在某个分组中间结束</translation>
    </message>
    <message>
        <source>a packet record contradicts itself</source>
        <translation>某条分组记录自相矛盾</translation>
    </message>
    <message>
        <source>reading failed</source>
        <translation>读取失败</translation>
    </message>
    <message>
        <source>the capture filter is not valid</source>
        <translation>捕获过滤器无效</translation>
    </message>
    <message>
        <source>reading was stopped</source>
        <translation>读取已停止</translation>
    </message>
    <message>
        <source>Look whether it was moved or renamed.</source>
        <translation>请检查文件是否已被移动或改名。</translation>
    </message>
    <message>
        <source>Ask its owner for the right to read it, or copy it with the rights of its owner.</source>
        <translation>请向文件所有者申请读取权限，或以所有者的权限复制一份。</translation>
    </message>
    <message>
        <source>Open a capture file within it.</source>
        <translation>请打开其中的捕获文件。</translation>
    </message>
    <message>
        <source>Was the capture stopped before its first packet was written? tcpdump -U writes each packet at once.</source>
        <translation>是否在写入第一个分组之前就停止了抓包？tcpdump -U 会立即写入每个分组。</translation>
    </message>
    <message>
        <source>Files that tcpdump -w, dumpcap or Wireshark write can be opened (pcap, pcapng).</source>
        <translation>可以打开 tcpdump -w、dumpcap 或 Wireshark 写出的文件（pcap、pcapng）。</translation>
    </message>
    <message>
        <source>Save it with Wireshark as pcapng, and open that.</source>
        <translation>请用 Wireshark 将其另存为 pcapng，再打开新文件。</translation>
    </message>
    <message>
        <source>Capture on an interface that carries IP, such as Ethernet.</source>
        <translation>请在承载 IP 的接口（例如以太网）上抓包。</translation>
    </message>
    <message>
        <source>All packets before it are shown. The capture may still be written, or was not copied whole.</source>
        <translation>已显示此前的所有分组。捕获文件可能仍在写入，或没有复制完整。</translation>
    </message>
    <message>
        <source>All packets before it are shown. The file may have been damaged when it was copied.</source>
        <translation>已显示此前的所有分组。文件可能在复制时损坏。</translation>
    </message>
    <message>
        <source>All packets read before are shown. Check the disk or the network that holds the file.</source>
        <translation>已显示此前读取的所有分组。请检查文件所在的磁盘或网络。</translation>
    </message>
    <message>
        <source>See pcap-filter(7) for what a filter may say.</source>
        <translation>过滤器的语法见 pcap-filter(7)。</translation>
    </message>
    <message>
        <source>All packets read before are shown.</source>
        <translation>已显示此前读取的所有分组。</translation>
    </message>
    <message>
        <source>%1 (at byte %2)</source>
        <translation>%1（位于第 %2 字节）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>file: reason</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>reason: detail</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>the filter &quot;%1&quot; is not valid: %2</source>
        <translation>过滤表达式“%1”无效：%2</translation>
    </message>
    <message>
        <source>the filter &quot;%1&quot; is not valid, something is missing at its end: %2</source>
        <translation>过滤表达式“%1”无效，末尾缺少内容：%2</translation>
    </message>
    <message>
        <source>the filter &quot;%1&quot; is not valid from &quot;%2&quot; on (character %3): %4</source>
        <translation>过滤表达式“%1”从“%2”（第 %3 个字符）起无效：%4</translation>
    </message>
    <message>
        <source>there is no such interface</source>
        <translation>没有这个接口</translation>
    </message>
    <message>
        <source>you may not capture on this interface</source>
        <translation>您没有在此接口上捕获的权限</translation>
    </message>
    <message>
        <source>the interface is down</source>
        <translation>接口未启用</translation>
    </message>
    <message>
        <source>the interface was removed</source>
        <translation>接口已被移除</translation>
    </message>
    <message>
        <source>the program that captures is missing</source>
        <translation>缺少捕获程序</translation>
    </message>
    <message>
        <source>the program that captures ended unexpectedly</source>
        <translation>捕获程序意外结束</translation>
    </message>
    <message>
        <source>capturing failed</source>
        <translation>捕获失败</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>the file cannot be written</source>
        <translation>无法写入文件</translation>
    </message>
    <message>
        <source>tcpladder -D lists the interfaces of this machine.</source>
        <translation>tcpladder -D 可列出本机的接口。</translation>
    </message>
    <message>
        <source>An administrator can allow it: %1</source>
        <translation>管理员可以授予权限：%1</translation>
    </message>
    <message>
        <source>An administrator can bring it up: ip link set %1 up</source>
        <translation>管理员可以启用它：ip link set %1 up</translation>
    </message>
    <message>
        <source>All packets captured before are kept.</source>
        <translation>此前捕获的分组都已保留。</translation>
    </message>
    <message>
        <source>It is called tcpladder-capture and belongs beside the program tcpladder. Install it again.</source>
        <translation>它名为 tcpladder-capture，应与 tcpladder 位于同一目录。请重新安装。</translation>
    </message>
    <message>
        <source>All packets captured before are kept. Make room, and capture again.</source>
        <translation>此前捕获的分组都已保留。请腾出磁盘空间后重新捕获。</translation>
    </message>
    <message>
        <source>Choose a folder that you may write to.</source>
        <translation>请选择您有写入权限的文件夹。</translation>
    </message>
    <message>
        <source>the file ends within its header, before the first packet</source>
        <translation>文件在文件头中就结束了，还没有任何分组</translation>
    </message>
    <message>
        <source>The capture may still be written, or was not copied whole.</source>
        <translation>捕获可能仍在写入，或者文件没有复制完整。</translation>
    </message>
    <message>
        <source>there is no such program on this machine</source>
        <translation>本机没有这个程序</translation>
    </message>
    <message>
        <source>ssh is not connected to it</source>
        <translation>ssh 没有连接到那台机器</translation>
    </message>
    <message>
        <source>the program that captures was not found there</source>
        <translation>那台机器上找不到捕获程序</translation>
    </message>
    <message>
        <source>there is no such interface there</source>
        <translation>那台机器上没有这个接口</translation>
    </message>
    <message>
        <source>you may not capture there</source>
        <translation>您无权在那台机器上捕获</translation>
    </message>
    <message>
        <source>capturing failed there</source>
        <translation>在那台机器上捕获失败</translation>
    </message>
    <message>
        <source>Install it; Debian&apos;s package of ssh is openssh-client.</source>
        <translation>请安装它；ssh 在 Debian 上的软件包是 openssh-client。</translation>
    </message>
    <message>
        <source>In a terminal, ssh %1 must log in without asking: look at the name, accept the machine&apos;s key once, and set up a key of yours with ssh-copy-id %1.</source>
        <translation>在终端中运行 ssh %1 必须无需任何询问即可登录：请检查名称，先接受一次那台机器的密钥，并用 ssh-copy-id %1 部署您自己的密钥。</translation>
    </message>
    <message>
        <source>Install tcpdump there, or give its whole path as the command there, such as /usr/sbin/tcpdump.</source>
        <translation>请在那台机器上安装 tcpdump，或把“对方命令”写成完整路径，例如 /usr/sbin/tcpdump。</translation>
    </message>
    <message>
        <source>tcpdump -D lists the interfaces of a machine; any is all of them.</source>
        <translation>tcpdump -D 可列出一台机器的接口；any 表示全部接口。</translation>
    </message>
    <message>
        <source>Give sudo -n tcpdump as the command there if sudo allows it without a password, log in as another user, or have an administrator allow it there: setcap cap_net_raw,cap_net_admin=eip /usr/bin/tcpdump</source>
        <translation>如果 sudo 允许免密码运行，请把“对方命令”写成 sudo -n tcpdump；也可以换一个用户登录，或请管理员在那台机器上授权：setcap cap_net_raw,cap_net_admin=eip /usr/bin/tcpdump</translation>
    </message>
    <message>
        <source>All packets captured before are kept. To see more, run in a terminal what is to run there: ssh, the host, and the command.</source>
        <translation>此前捕获的分组都已保留。要了解更多，请在终端中用 ssh 在那台机器上运行同样的命令。</translation>
    </message>
    <message>
        <source>The machine&apos;s key is not the one that was accepted before: another machine may stand in its place. Ask whoever runs it; only then forget the old key: ssh-keygen -R %1</source>
        <translation>那台机器的密钥与先前接受的不同：可能有另一台机器冒名顶替。请先向其管理者核实，确认后再删除旧密钥：ssh-keygen -R %1</translation>
    </message>
    <message>
        <source>The file may have been damaged when it was copied.</source>
        <translation>文件可能在复制时损坏。</translation>
    </message>
    <message>
        <source>Check the disk or the network that holds the file.</source>
        <translation>请检查文件所在的磁盘或网络。</translation>
    </message>
</context>
<context>
    <name>EvidenceText</name>
    <message>
        <source>The same bytes were captured before, in %1.</source>
        <translation>同样的字节在%1 中已捕获过。</translation>
    </message>
    <message>
        <source>It is the SYN of %1 again, now with the ACK of the SYN that crossed it.</source>
        <translation>它是%1 的 SYN 的再次发送，并确认了与之交错的 SYN。</translation>
    </message>
    <message>
        <source>Everything in it had been acknowledged before.</source>
        <translation>其中的全部内容此前已经得到确认。</translation>
    </message>
    <message>
        <source>Its IP identification is later than that of %1, which lies beyond it: it was sent after that.</source>
        <translation>它的 IP 标识比序号更靠后的%1 还晚：它是在其后发送的。</translation>
    </message>
    <message>
        <source>Its IP identification is earlier than that of %1, which overtook it.</source>
        <translation>它的 IP 标识早于%1，是被后者超过的。</translation>
    </message>
    <message>
        <source>It has the IP identification, the time stamps and the numbers of %1.</source>
        <translation>它的 IP 标识、时间戳和序号都与%1 相同。</translation>
    </message>
    <message>
        <source>Its time stamp is later than that of %1, which lies beyond it: it was sent after that (RFC 7323).</source>
        <translation>它的时间戳比序号更靠后的%1 还晚：它是在其后发送的（RFC 7323）。</translation>
    </message>
    <message>
        <source>Its time stamp is earlier than that of %1, which overtook it (RFC 7323).</source>
        <translation>它的时间戳早于%1，是被后者超过的（RFC 7323）。</translation>
    </message>
    <message>
        <source>It echoes a later time stamp than %1, which lies beyond it: it was sent after that (RFC 7323).</source>
        <translation>它回显的时间戳比序号更靠后的%1 还晚：它是在其后发送的（RFC 7323）。</translation>
    </message>
    <message>
        <source>It echoes an earlier time stamp than %1, which overtook it (RFC 7323).</source>
        <translation>它回显的时间戳早于%1，是被后者超过的（RFC 7323）。</translation>
    </message>
    <message>
        <source>It acknowledges more than %1, which lies beyond it: it was sent after that.</source>
        <translation>它确认的序号大于序号更靠后的%1：它是在其后发送的。</translation>
    </message>
    <message>
        <source>It acknowledges less than %1, which overtook it.</source>
        <translation>它确认的序号小于%1，是被后者超过的。</translation>
    </message>
    <message>
        <source>The capture was made near its sender, where nothing is overtaken.</source>
        <translation>抓包点靠近发送方，在那里不会发生超越。</translation>
    </message>
    <message>
        <source>It came too soon after %1, which lies beyond it, to have been asked for.</source>
        <translation>它紧跟在序号更靠后的%1 之后，来不及是应请求重发的。</translation>
    </message>
    <message>
        <source>It came a round trip or more after %1, which lies beyond it.</source>
        <translation>它比序号更靠后的%1 晚了一个往返时间以上。</translation>
    </message>
    <message>
        <source>Duplicate ACKs had asked for it.</source>
        <translation>重复确认曾要求重发它。</translation>
    </message>
    <message>
        <source>Its sender&apos;s IP identification skipped numbers before a pause of one timeout: the first copy was lost before the capture point.</source>
        <translation>发送方的 IP 标识在一段超时停顿之前有跳号：第一份在到达抓包点之前已丢失。</translation>
    </message>
    <message>
        <source>It answers not the last SYN but that of %1, whose answer was due long before.</source>
        <translation>它应答的不是最后一个 SYN，而是%1 的 SYN，其应答早该到达。</translation>
    </message>
    <message>
        <source>It was sent after %1, which already stood at a later number.</source>
        <translation>它在%1 之后发送，而后者的序号已经更靠后。</translation>
    </message>
    <message>
        <source>segment %1</source>
        <comment>within a sentence, or at its beginning</comment>
        <translation>报文段 %1 </translation>
    </message>
</context>
<context>
    <name>ExportFormat</name>
    <message>
        <source>PNG picture</source>
        <translation>PNG 图片</translation>
    </message>
    <message>
        <source>SVG drawing</source>
        <translation>SVG 矢量图</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>PDF 文档</translation>
    </message>
    <message>
        <source>Ladder in text</source>
        <translation>文本时序图</translation>
    </message>
    <message>
        <source>Figure as in RFC 9293</source>
        <translation>RFC 9293 式的图</translation>
    </message>
    <message>
        <source>Lines as tcpdump prints them</source>
        <translation>tcpdump 式的文本行</translation>
    </message>
    <message>
        <source>JSON Lines, a segment a line</source>
        <translation>JSON Lines，每行一个报文段</translation>
    </message>
    <message>
        <source>Comma-separated values</source>
        <translation>逗号分隔值（CSV）</translation>
    </message>
    <message>
        <source>Mermaid sequence diagram</source>
        <translation>Mermaid 时序图</translation>
    </message>
    <message>
        <source>PlantUML sequence diagram</source>
        <translation>PlantUML 时序图</translation>
    </message>
    <message>
        <source>TikZ for LaTeX and Beamer</source>
        <translation>用于 LaTeX 和 Beamer 的 TikZ</translation>
    </message>
    <message>
        <source>Table of flows</source>
        <translation>流列表</translation>
    </message>
    <message>
        <source>JSON Lines, a flow a line</source>
        <translation>JSON Lines，每行一个流</translation>
    </message>
    <message>
        <source>WebP animation, step by step</source>
        <translation>WebP 逐步动画</translation>
    </message>
    <message>
        <source>HTML page with details on click</source>
        <translation>HTML 网页，点击看详情</translation>
    </message>
    <message>
        <source>Packets as a pcapng capture</source>
        <translation>分组，pcapng 捕获文件</translation>
    </message>
    <message>
        <source>Packets as a pcap capture</source>
        <translation>分组，pcap 捕获文件</translation>
    </message>
</context>
<context>
    <name>Exporter</name>
    <message>
        <source>%1: the animation would be too large; take a smaller size or scale</source>
        <translation>%1：动画太大；请缩小页面或比例</translation>
    </message>
    <message>
        <source>%1: the packets of this capture cannot be read again</source>
        <translation>%1：无法再次读取此捕获的分组</translation>
    </message>
    <message>
        <source>%1: cannot be written (%2)</source>
        <translation>%1：无法写入（%2）</translation>
    </message>
    <message numerus="yes">
        <source>%Ln packet(s) of other link types are left out; pcapng takes them</source>
        <translation>
            <numerusform>略去了 %Ln 个其他链路类型的分组；pcapng 可以容纳它们</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FigureText</name>
    <message>
        <source>%1: cannot be written (%2)</source>
        <translation>%1：无法写入（%2）</translation>
    </message>
    <message>
        <source>%1: the picture would be too large; take fewer segments or a smaller scale</source>
        <translation>%1：图片太大；请减少报文段或缩小比例</translation>
    </message>
</context>
<context>
    <name>FilterText</name>
    <message>
        <source>“%1” asks for nothing known. Known are: %2.</source>
        <translation>“%1”不是已知的条件。已知的条件有：%2。</translation>
    </message>
    <message>
        <source>“%1” names no state. A right one is state:TIME-WAIT.</source>
        <translation>“%1”没有给出有效的状态。正确的写法如 state:TIME-WAIT。</translation>
    </message>
    <message>
        <source>“%1” names no mark. Right ones are mark:retransmission and mark:trouble.</source>
        <translation>“%1”没有给出有效的标记。正确的写法如 mark:retransmission 和 mark:trouble。</translation>
    </message>
    <message>
        <source>“%1” needs a number, such as port:80, bytes&gt;10k or duration&gt;1.5s.</source>
        <translation>“%1”需要一个数，例如 port:80、bytes&gt;10k 或 duration&gt;1.5s。</translation>
    </message>
    <message>
        <source>“%1” compares what has no order. Write a colon instead.</source>
        <translation>“%1”比较的内容没有大小之分。请改用冒号。</translation>
    </message>
    <message>
        <source>“%1” has nothing behind its sign.</source>
        <translation>“%1”的符号后面没有内容。</translation>
    </message>
    <message>
        <source>The quotation mark of “%1” has no second one.</source>
        <translation>“%1”缺少配对的引号。</translation>
    </message>
</context>
<context>
    <name>HandshakeText</name>
    <message>
        <source>no mss</source>
        <translation>无 mss</translation>
    </message>
    <message>
        <source>segments carry up to %1 bytes</source>
        <translation>每个报文段最多 %1 字节</translation>
    </message>
    <message>
        <source>the client sends up to %1 bytes a segment, the server %2</source>
        <translation>客户端每段最多发送 %1 字节，服务器最多 %2 字节</translation>
    </message>
    <message>
        <source>up to %1 bytes</source>
        <translation>最多 %1 字节</translation>
    </message>
    <message>
        <source>no wscale</source>
        <translation>无 wscale</translation>
    </message>
    <message>
        <source>windows as sent: 65,535 bytes at most</source>
        <translation>窗口不缩放：最大 65,535 字节</translation>
    </message>
    <message>
        <source>windows as sent</source>
        <translation>窗口不缩放</translation>
    </message>
    <message>
        <source>windows count × %1</source>
        <translation>窗口值 × %1</translation>
    </message>
    <message>
        <source>the client&apos;s window counts × %1, the server&apos;s × %2</source>
        <translation>客户端窗口值 × %1，服务器 × %2</translation>
    </message>
    <message>
        <source>yes</source>
        <comment>an option is in use</comment>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <comment>an option is not in use</comment>
        <translation>否</translation>
    </message>
    <message>
        <source>no SACK</source>
        <translation>无 SACK</translation>
    </message>
    <message>
        <source>ACKs name what arrived beyond a hole</source>
        <translation>ACK 可指明空洞之后已到达的数据</translation>
    </message>
    <message>
        <source>ACKs cannot name what arrived beyond a hole</source>
        <translation>ACK 不能指明空洞之后已到达的数据</translation>
    </message>
    <message>
        <source>timestamps</source>
        <translation>时间戳</translation>
    </message>
    <message>
        <source>no timestamps</source>
        <translation>无时间戳</translation>
    </message>
    <message>
        <source>every ACK measures the round trip; old segments are told</source>
        <translation>每个 ACK 都能测量往返时间；旧报文段可被识别</translation>
    </message>
    <message>
        <source>no time stamps: one round trip measured at a time</source>
        <translation>没有时间戳：一次只能测量一个往返</translation>
    </message>
    <message>
        <source>no ECN</source>
        <translation>无 ECN</translation>
    </message>
    <message>
        <source>routers may mark congestion instead of dropping</source>
        <translation>路由器可标记拥塞而不必丢包</translation>
    </message>
    <message>
        <source>only loss tells of congestion</source>
        <translation>只能由丢包得知拥塞</translation>
    </message>
    <message>
        <source>Fast Open</source>
        <translation>Fast Open</translation>
    </message>
    <message>
        <source>no Fast Open</source>
        <translation>无 Fast Open</translation>
    </message>
    <message numerus="yes">
        <source>%Ln byte(s) travelled in the SYN</source>
        <translation>
            <numerusform>%Ln 字节随 SYN 发送</numerusform>
        </translation>
    </message>
    <message>
        <source>the server gives a cookie: data may travel in the next SYN</source>
        <translation>服务器给出 cookie：下次的 SYN 可携带数据</translation>
    </message>
    <message>
        <source>data waits for the handshake</source>
        <translation>数据要等握手完成</translation>
    </message>
    <message>
        <source>what holds</source>
        <translation>最终采用</translation>
    </message>
    <message>
        <source>client offers</source>
        <translation>客户端提出</translation>
    </message>
    <message>
        <source>server offers</source>
        <translation>服务器提出</translation>
    </message>
    <message>
        <source>every ACK measures the round trip</source>
        <translation>每个 ACK 都能测量往返时间</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>In the ladder</source>
        <translation>在时序图中</translation>
    </message>
    <message>
        <source>next and previous segment</source>
        <translation>下一个、上一个报文段</translation>
    </message>
    <message>
        <source>a page on, a page back</source>
        <translation>下一页、上一页</translation>
    </message>
    <message>
        <source>first and last segment</source>
        <translation>第一个、最后一个报文段</translation>
    </message>
    <message>
        <source>next and previous trouble</source>
        <translation>下一处、上一处异常</translation>
    </message>
    <message>
        <source>larger, smaller, as it was</source>
        <translation>放大、缩小、恢复原大小</translation>
    </message>
    <message>
        <source>go to a segment&apos;s number, or to a time</source>
        <translation>转到某个报文段编号或某个时间</translation>
    </message>
    <message>
        <source>find a flag, a number or a text</source>
        <translation>查找标志位、数字或文字</translation>
    </message>
    <message>
        <source>count deltas from this segment, or no more</source>
        <translation>以此报文段为时间差基准，或取消</translation>
    </message>
    <message>
        <source>open or close what is folded</source>
        <translation>展开或折叠</translation>
    </message>
    <message>
        <source>even rows, or time to scale</source>
        <translation>等高行或按时间比例</translation>
    </message>
    <message>
        <source>to scale: compress and stretch time</source>
        <translation>按时间比例时：压缩和拉伸时间</translation>
    </message>
    <message>
        <source>Space</source>
        <extracomment>a key of the keyboard</extracomment>
        <translation>空格</translation>
    </message>
    <message>
        <source>while segments are revealed: the next one</source>
        <translation>逐段展示时：显示下一个报文段</translation>
    </message>
</context>
<context>
    <name>HtmlPage</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>From, to</source>
        <translation>从、到</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>报文段</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Client is then in</source>
        <translation>此后客户端的状态</translation>
    </message>
    <message>
        <source>Server is then in</source>
        <translation>此后服务器的状态</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>only flow %1 is in the page; export the others one by one</source>
        <translation>网页中只有流 %1；请逐个导出其他流</translation>
    </message>
    <message>
        <source>Click on a segment, or walk with the arrow keys.</source>
        <translation>点击报文段，或用方向键逐个查看。</translation>
    </message>
    <message>
        <source>Segment %1</source>
        <comment>heading; %1 stays for the number</comment>
        <translation>报文段 %1</translation>
    </message>
</context>
<context>
    <name>Ladder</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 µs</source>
        <translation>%1 µs</translation>
    </message>
    <message>
        <source>time (s)</source>
        <translation>时间（s）</translation>
    </message>
    <message>
        <source>time of day</source>
        <translation>时刻</translation>
    </message>
    <message>
        <source>Δ #%1 (s)</source>
        <translation>Δ #%1（s）</translation>
    </message>
    <message>
        <source>Δ (s)</source>
        <translation>Δ（s）</translation>
    </message>
    <message>
        <source>why</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Seq=%1</source>
        <translation>Seq=%1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln byte(s)</source>
        <translation>
            <numerusform>%Ln 字节</numerusform>
        </translation>
    </message>
    <message>
        <source>Ack=%1</source>
        <translation>Ack=%1</translation>
    </message>
    <message>
        <source>%1:%2 (%3), not captured</source>
        <translation>%1:%2（%3），未捕获</translation>
    </message>
    <message>
        <source>%1 idle</source>
        <translation>空闲 %1</translation>
    </message>
    <message>
        <source>dup %1</source>
        <translation>重复 %1</translation>
    </message>
    <message>
        <source>sent again</source>
        <translation>重传</translation>
    </message>
    <message>
        <source>may not send</source>
        <translation>不可发送</translation>
    </message>
    <message>
        <source>window 0 for %1</source>
        <translation>窗口为 0，持续 %1</translation>
    </message>
    <message>
        <source>window 0</source>
        <translation>窗口为 0</translation>
    </message>
    <message>
        <source>three-way handshake</source>
        <translation>三次握手</translation>
    </message>
    <message>
        <source>simultaneous open</source>
        <translation>同时打开</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>aborted open</source>
        <translation>中止打开</translation>
    </message>
    <message>
        <source>opening</source>
        <translation>建立连接</translation>
    </message>
    <message>
        <source>data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>close, three segments</source>
        <translation>三次挥手</translation>
    </message>
    <message>
        <source>close, four segments</source>
        <translation>四次挥手</translation>
    </message>
    <message>
        <source>half-close</source>
        <translation>半关闭</translation>
    </message>
    <message>
        <source>half closed</source>
        <translation>处于半关闭</translation>
    </message>
    <message>
        <source>simultaneous close</source>
        <translation>同时关闭</translation>
    </message>
    <message>
        <source>reset</source>
        <translation>复位</translation>
    </message>
    <message>
        <source>close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>handshake</source>
        <translation>握手</translation>
    </message>
    <message>
        <source>2 MSL</source>
        <translation>2 MSL</translation>
    </message>
    <message>
        <source>client</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>sends</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>receives</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>active open</source>
        <translation>主动打开</translation>
    </message>
    <message>
        <source>passive open</source>
        <translation>被动打开</translation>
    </message>
    <message>
        <source>refuses</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>resets</source>
        <translation>复位</translation>
    </message>
    <message>
        <source>active close</source>
        <translation>主动关闭</translation>
    </message>
    <message>
        <source>passive close</source>
        <translation>被动关闭</translation>
    </message>
    <message>
        <source>Captured at the client; the server&apos;s end of each arrow is estimated.</source>
        <translation>在客户端捕获；各箭头在服务器一端的时刻为估计值。</translation>
    </message>
    <message>
        <source>Captured at the server; the client&apos;s end of each arrow is estimated.</source>
        <translation>在服务器捕获；各箭头在客户端一端的时刻为估计值。</translation>
    </message>
    <message>
        <source>Captured between the two, about %1 from the client and %2 from the server; both ends of each arrow are estimated.</source>
        <translation>在两端之间捕获，距客户端约 %1，距服务器约 %2；各箭头两端的时刻均为估计值。</translation>
    </message>
    <message>
        <source>Captured between the two; both ends of each arrow are estimated.</source>
        <translation>在两端之间捕获；各箭头两端的时刻均为估计值。</translation>
    </message>
    <message>
        <source>Where it was captured is not known; both ends of each arrow are estimated.</source>
        <translation>捕获位置未知；各箭头两端的时刻均为估计值。</translation>
    </message>
    <message>
        <source>Captured at the client.</source>
        <translation>在客户端捕获。</translation>
    </message>
    <message>
        <source>Captured at the server.</source>
        <translation>在服务器捕获。</translation>
    </message>
    <message>
        <source>Captured between the two.</source>
        <translation>在两端之间捕获。</translation>
    </message>
    <message>
        <source>Captured at an unknown place.</source>
        <translation>捕获位置未知。</translation>
    </message>
    <message numerus="yes">
        <source>%1 segment(s)</source>
        <translation>
            <numerusform>%1 个报文段</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 byte(s)</source>
        <translation>
            <numerusform>%1 字节</numerusform>
        </translation>
    </message>
    <message>
        <source>no trouble</source>
        <translation>无异常</translation>
    </message>
    <message>
        <source>relative numbers</source>
        <translation>相对序号</translation>
    </message>
    <message>
        <source>absolute numbers</source>
        <translation>绝对序号</translation>
    </message>
    <message>
        <source>even rows</source>
        <extracomment>%1: a time, such as &quot;4.1 µs&quot;</extracomment>
        <translation>等距行</translation>
    </message>
    <message>
        <source>window as sent</source>
        <translation>窗口为原始值</translation>
    </message>
    <message>
        <source>window scaled × %1</source>
        <translation>窗口已缩放 × %1</translation>
    </message>
    <message>
        <source>window scaled × %1 (client), × %2 (server)</source>
        <translation>窗口已缩放 × %1（客户端）、× %2（服务器）</translation>
    </message>
    <message>
        <source>half of the handshake&apos;s round trip</source>
        <translation>取握手往返时间的一半</translation>
    </message>
    <message>
        <source>half of the quickest answer</source>
        <translation>取最快应答时间的一半</translation>
    </message>
    <message>
        <source>half of a repeated handshake&apos;s round trip</source>
        <translation>取重传握手往返时间的一半</translation>
    </message>
    <message>
        <source>Captured at the client; the server&apos;s end of each arrow is estimated (%1, %2).</source>
        <extracomment>%1: how it was estimated, such as &quot;half of the handshake&apos;s round trip&quot;; %2: a time</extracomment>
        <translation>在客户端捕获；各箭头在服务器一端的时刻为估计值（%1，%2）。</translation>
    </message>
    <message>
        <source>Captured at the server; the client&apos;s end of each arrow is estimated (%1, %2).</source>
        <translation>在服务器捕获；各箭头在客户端一端的时刻为估计值（%1，%2）。</translation>
    </message>
    <message>
        <source>Δ ⇉ (s)</source>
        <extracomment>time since the previous segment of the same side; both arrows go the same way</extracomment>
        <translation>Δ ⇉ (s)</translation>
    </message>
    <message numerus="yes">
        <source>%1 segment(s) in order</source>
        <translation>
            <numerusform>按序 %1 个报文段</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 ACK(s)</source>
        <translation>
            <numerusform>%1 个 ACK</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with trouble</source>
        <comment>segments of a phase</comment>
        <translation>
            <numerusform>%Ln 个异常</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sent again</source>
        <comment>segments of a fold</comment>
        <translation>
            <numerusform>%Ln 个被重传</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In order, and acknowledged on the way (%Ln ACK(s)).</source>
        <translation>
            <numerusform>按序到达，途中已被确认（%Ln 个 ACK）。</numerusform>
        </translation>
    </message>
    <message>
        <source>In order.</source>
        <translation>按序到达。</translation>
    </message>
    <message>
        <source>1 for SYN</source>
        <translation>1（SYN）</translation>
    </message>
    <message>
        <source>1 for FIN</source>
        <translation>1（FIN）</translation>
    </message>
    <message>
        <source>ack %1 = seq %2</source>
        <extracomment>%1: an acknowledgment number, %2: a sum such as &quot;1 + 5&quot;</extracomment>
        <translation>ack %1 = seq %2</translation>
    </message>
    <message>
        <source>to scale: %1 a row</source>
        <translation>按时间比例：每行 %1</translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>%1 后</translation>
    </message>
    <message>
        <source>× 2</source>
        <comment>a timeout that doubled</comment>
        <translation>× 2</translation>
    </message>
    <message>
        <source>acknowledges #%1</source>
        <translation>确认 #%1</translation>
    </message>
    <message>
        <source>its SACK names #%1</source>
        <translation>其 SACK 指明 #%1</translation>
    </message>
    <message>
        <source>acknowledged by #%1</source>
        <translation>由 #%1 确认</translation>
    </message>
    <message>
        <source>sent again as #%1</source>
        <translation>由 #%1 重传</translation>
    </message>
    <message>
        <source>#%1 sent again</source>
        <translation>重传 #%1</translation>
    </message>
    <message>
        <source>RTT %1</source>
        <translation>RTT %1</translation>
    </message>
    <message>
        <source>Each side has told its first number, and knows that the other has it.</source>
        <translation>双方都告知了自己的初始序号，并且知道对方已收到。</translation>
    </message>
    <message>
        <source>%1 to the server, %2 to the client.</source>
        <comment>numbers of bytes</comment>
        <translation>发往服务器 %1，发往客户端 %2。</translation>
    </message>
    <message>
        <source>A reset ends both directions at once.</source>
        <translation>复位使两个方向同时终止。</translation>
    </message>
    <message>
        <source>Each side has ended its direction with a FIN.</source>
        <translation>双方各用一个 FIN 结束了自己的方向。</translation>
    </message>
    <message>
        <source>for %1</source>
        <comment>a side may not send for so long</comment>
        <translation>持续 %1</translation>
    </message>
    <message>
        <source>%1 (%2), not captured</source>
        <translation>%1（%2），未捕获</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>SYN: asks to open and gives the initial sequence number</source>
        <translation>SYN：请求建立连接，并给出初始序号</translation>
    </message>
    <message>
        <source>SYN, ACK: agrees to open and gives its own</source>
        <translation>SYN, ACK：同意建立连接，并给出自己的初始序号</translation>
    </message>
    <message>
        <source>ACK alone: says what arrived</source>
        <translation>仅 ACK：说明哪些数据已到达</translation>
    </message>
    <message>
        <source>PSH, ACK: data that the receiver should hand on at once</source>
        <translation>PSH, ACK：接收方应立即交付给应用程序的数据</translation>
    </message>
    <message>
        <source>FIN, ACK: has no more to send</source>
        <translation>FIN, ACK：不再有数据要发送</translation>
    </message>
    <message>
        <source>RST: there is no such connection, or it is given up</source>
        <translation>RST：没有这样的连接，或者连接被放弃</translation>
    </message>
    <message>
        <source>RST, ACK: the same, and names what it answers: so is a connection refused</source>
        <translation>RST, ACK：同上，并指明它所应答的报文段：连接就是这样被拒绝的</translation>
    </message>
    <message>
        <source>URG: the urgent pointer counts</source>
        <translation>URG：紧急指针有效</translation>
    </message>
    <message>
        <source>ECE: the network said that it is congested (RFC 3168)</source>
        <translation>ECE：网络报告发生了拥塞（RFC 3168）</translation>
    </message>
    <message>
        <source>CWR: the sender has slowed down (RFC 3168)</source>
        <translation>CWR：发送方已降低发送速率（RFC 3168）</translation>
    </message>
    <message>
        <source>AE: accurate congestion feedback (RFC 9768)</source>
        <translation>AE：精确的拥塞反馈（RFC 9768）</translation>
    </message>
    <message>
        <source>From the client, on the left, to the server: blue. A SYN is heavier than an ACK.</source>
        <translation>从左边的客户端到服务器：蓝色。SYN 比 ACK 粗。</translation>
    </message>
    <message>
        <source>From the server to the client: orange.</source>
        <translation>从服务器到客户端：橙色。</translation>
    </message>
    <message>
        <source>An ACK without data: thin.</source>
        <translation>不带数据的 ACK：细线。</translation>
    </message>
    <message>
        <source>Data: bold.</source>
        <translation>数据：粗线。</translation>
    </message>
    <message>
        <source>FIN: long dashes.</source>
        <translation>FIN：长划线。</translation>
    </message>
    <message>
        <source>RST: dashes and dots.</source>
        <translation>RST：点划线。</translation>
    </message>
    <message>
        <source>The dashed end was not observed: when the segment was there is an estimate.</source>
        <translation>虚线的一端没有观测到：报文段何时在那里只是估计。</translation>
    </message>
    <message>
        <source>Three heads: these bytes were sent before.</source>
        <translation>三重箭头：这些字节以前发送过。</translation>
    </message>
    <message>
        <source>A cross: lost on the way, behind the capture point.</source>
        <translation>叉号：经过抓包点之后在途中丢失。</translation>
    </message>
    <message>
        <source>Dotted: not captured; a hole in the numbers proves it.</source>
        <translation>点线：没有捕获到，但序号中的空缺证明它存在。</translation>
    </message>
    <message>
        <source>Duplicate ACKs are counted: the third asks for a retransmission.</source>
        <translation>重复确认有计数：第三个要求重传。</translation>
    </message>
    <message>
        <source>Crossing arrows: each was sent before the other arrived.</source>
        <translation>交叉的箭头：各自在对方到达之前发出。</translation>
    </message>
    <message>
        <source>A crimson lifeline: this side may not send, for the other offers no window.</source>
        <translation>深红色的生命线：对方没有提供窗口，这一端不得发送。</translation>
    </message>
    <message>
        <source>A solid band: the state after the segment, shown by what the side sends or proved later.</source>
        <translation>实心色带：报文段之后的状态，由该端发送的报文段表明，或由后来的报文段证明。</translation>
    </message>
    <message>
        <source>A hatched band: the state is inferred; nothing in the capture proves it.</source>
        <translation>斜线色带：状态是推断的，捕获中没有证据。</translation>
    </message>
    <message>
        <source>A break: a silence is folded, and its length written beside it.</source>
        <translation>断口：空闲时间已折叠，旁边写明时长。</translation>
    </message>
</context>
<context>
    <name>LessonParser</name>
    <message>
        <source>Line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>an answer without its question</source>
        <translation>有回答而没有问题</translation>
    </message>
    <message>
        <source>“order” takes a number</source>
        <translation>“order”后面应为数字</translation>
    </message>
    <message>
        <source>before the title only “theme:” and “order:” may stand</source>
        <translation>标题之前只能有“theme:”和“order:”</translation>
    </message>
    <message>
        <source>the segment is given as “4”, “2/4” in the second flow, or “4, client [P.]”, not as “%1”</source>
        <translation>报文段应写作“4”、第二个流中的“2/4”，或“4, client [P.]”，而不是“%1”</translation>
    </message>
    <message>
        <source>There is no title: a line that begins with “# ”.</source>
        <translation>没有标题：即以“# ”开头的一行。</translation>
    </message>
    <message>
        <source>The question “%1” has no answer.</source>
        <translation>问题“%1”没有回答。</translation>
    </message>
</context>
<context>
    <name>LessonTheme</name>
    <message>
        <source>First of all</source>
        <translation>入门</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>建立连接</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>关闭连接</translation>
    </message>
    <message>
        <source>Loss and order</source>
        <translation>丢失与乱序</translation>
    </message>
    <message>
        <source>Windows and waiting</source>
        <translation>窗口与等待</translation>
    </message>
    <message>
        <source>What a capture shows</source>
        <translation>抓包能看到什么</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>其他</translation>
    </message>
</context>
<context>
    <name>LessonValues</name>
    <message>
        <source>The step “%1” speaks of a segment that the capture does not have.</source>
        <translation>步骤“%1”所说的报文段在捕获文件中不存在。</translation>
    </message>
    <message>
        <source>The step “%1” speaks of another segment than the capture has there.</source>
        <translation>步骤“%1”所说的报文段与捕获文件中的不同。</translation>
    </message>
    <message>
        <source>The capture has no %1.</source>
        <translation>捕获文件中没有 %1。</translation>
    </message>
    <message>
        <source>%1: the capture has %2.</source>
        <translation>%1：捕获文件中为 %2。</translation>
    </message>
</context>
<context>
    <name>LiveOptions</name>
    <message>
        <source>--autostop takes duration:SECONDS, packets:N or filesize:KB, not &quot;%1&quot;</source>
        <translation>--autostop 接受 duration:SECONDS、packets:N 或 filesize:KB，而不是“%1”</translation>
    </message>
    <message>
        <source>--ring takes filesize:KB or files:N, not &quot;%1&quot;</source>
        <translation>--ring 接受 filesize:KB 或 files:N，而不是“%1”</translation>
    </message>
    <message>
        <source>you may capture</source>
        <translation>您可以捕获</translation>
    </message>
    <message>
        <source>you may not capture</source>
        <translation>您无权捕获</translation>
    </message>
    <message>
        <source>cannot be opened now</source>
        <translation>当前无法打开</translation>
    </message>
    <message>
        <source>not known whether you may capture</source>
        <translation>不清楚您是否有权捕获</translation>
    </message>
    <message>
        <source>Capture on interface NAME; any is all of them, - is standard input.</source>
        <translation>在接口 NAME 上捕获；any 表示所有接口，- 表示标准输入。</translation>
    </message>
    <message>
        <source>List the interfaces, and whether you may capture on them.</source>
        <translation>列出接口以及您是否有权在其上捕获。</translation>
    </message>
    <message>
        <source>Save what is captured in FILE: as pcapng, or as pcap if its name ends in .pcap.</source>
        <translation>将捕获内容保存到 FILE：默认为 pcapng 格式，文件名以 .pcap 结尾时为 pcap 格式。</translation>
    </message>
    <message>
        <source>Stop capturing after duration:SECONDS, packets:N or filesize:KB; may be repeated.</source>
        <translation>在 duration:SECONDS、packets:N 或 filesize:KB 之后停止捕获；可重复使用。</translation>
    </message>
    <message>
        <source>Begin another file after filesize:KB, and keep the newest files:N.</source>
        <translation>达到 filesize:KB 后换用新文件，只保留最新的 files:N 个。</translation>
    </message>
    <message>
        <source>Capture N bytes of each packet at most; 0 is all.</source>
        <translation>每个分组最多捕获 N 字节；0 表示全部。</translation>
    </message>
    <message>
        <source>Capture only packets to and from this machine.</source>
        <translation>只捕获进出本机的分组。</translation>
    </message>
    <message>
        <source>--ring files:N needs --ring filesize:KB as well, to know when a file is full</source>
        <translation>--ring files:N 还需要 --ring filesize:KB，以确定文件何时写满</translation>
    </message>
    <message>
        <source>--ring needs --write FILE, which names its files</source>
        <translation>--ring 需要 --write FILE 来命名文件</translation>
    </message>
    <message>
        <source>--snaplen takes a number from 0 to %1, not &quot;%2&quot;</source>
        <translation>--snaplen 接受 0 到 %1 之间的数，而不是“%2”</translation>
    </message>
    <message>
        <source>either capture live with --interface or open files, not both</source>
        <translation>要么用 --interface 实时捕获，要么打开文件，不能同时进行</translation>
    </message>
    <message>
        <source>--write, --autostop, --ring and --snaplen need --interface NAME</source>
        <translation>--write、--autostop、--ring 和 --snaplen 需要 --interface NAME</translation>
    </message>
    <message>
        <source>up</source>
        <translation>已启用</translation>
    </message>
    <message>
        <source>down</source>
        <translation>未启用</translation>
    </message>
    <message>
        <source>To be allowed to capture, have an administrator type: %1</source>
        <translation>要获得捕获权限，请让管理员执行：%1</translation>
    </message>
</context>
<context>
    <name>MarkText</name>
    <message>
        <source>retransmission</source>
        <translation>重传</translation>
    </message>
    <message>
        <source>fast retransmission</source>
        <translation>快速重传</translation>
    </message>
    <message>
        <source>spurious retransmission</source>
        <translation>虚假重传</translation>
    </message>
    <message>
        <source>out of order</source>
        <translation>乱序</translation>
    </message>
    <message>
        <source>duplicate ACK</source>
        <translation>重复确认</translation>
    </message>
    <message>
        <source>previous segment not captured</source>
        <translation>前一报文段未捕获</translation>
    </message>
    <message>
        <source>ACK of a segment not captured</source>
        <translation>确认了未捕获的报文段</translation>
    </message>
    <message>
        <source>zero window</source>
        <translation>零窗口</translation>
    </message>
    <message>
        <source>zero-window probe</source>
        <translation>零窗口探测</translation>
    </message>
    <message>
        <source>answer to a zero-window probe</source>
        <translation>零窗口探测应答</translation>
    </message>
    <message>
        <source>window update</source>
        <translation>窗口更新</translation>
    </message>
    <message>
        <source>window full</source>
        <translation>窗口已满</translation>
    </message>
    <message>
        <source>keep-alive</source>
        <translation>保活</translation>
    </message>
    <message>
        <source>answer to a keep-alive</source>
        <translation>保活应答</translation>
    </message>
    <message>
        <source>port reused</source>
        <translation>端口重用</translation>
    </message>
    <message>
        <source>D-SACK</source>
        <translation>D-SACK</translation>
    </message>
    <message>
        <source>tail loss probe</source>
        <translation>尾部丢失探测</translation>
    </message>
    <message>
        <source>larger than a segment on the wire</source>
        <translation>大于线路上的报文段</translation>
    </message>
    <message>
        <source>captured twice</source>
        <translation>重复捕获</translation>
    </message>
    <message numerus="yes">
        <source>%Ln retransmission(s)</source>
        <translation>
            <numerusform>%Ln 次重传</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln fast retransmission(s)</source>
        <translation>
            <numerusform>%Ln 次快速重传</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln spurious retransmission(s)</source>
        <translation>
            <numerusform>%Ln 次虚假重传</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln out of order</source>
        <translation>
            <numerusform>%Ln 次乱序</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln duplicate ACK(s)</source>
        <translation>
            <numerusform>%Ln 次重复确认</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln gap(s) in the capture</source>
        <translation>
            <numerusform>%Ln 处捕获空缺</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ACK(s) of segments not captured</source>
        <translation>
            <numerusform>%Ln 次确认未捕获的报文段</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln zero window(s)</source>
        <translation>
            <numerusform>%Ln 次零窗口</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln zero-window probe(s)</source>
        <translation>
            <numerusform>%Ln 次零窗口探测</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s) to zero-window probes</source>
        <translation>
            <numerusform>%Ln 次零窗口探测应答</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln window update(s)</source>
        <translation>
            <numerusform>%Ln 次窗口更新</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln full window(s)</source>
        <translation>
            <numerusform>%Ln 次窗口已满</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln keep-alive(s)</source>
        <translation>
            <numerusform>%Ln 次保活</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s) to keep-alives</source>
        <translation>
            <numerusform>%Ln 次保活应答</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln reused port(s)</source>
        <translation>
            <numerusform>%Ln 次端口重用</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln D-SACK(s)</source>
        <translation>
            <numerusform>%Ln 次 D-SACK</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tail loss probe(s)</source>
        <translation>
            <numerusform>%Ln 次尾部丢失探测</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln larger than on the wire</source>
        <translation>
            <numerusform>%Ln 个大于线路上的报文段</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln captured twice</source>
        <translation>
            <numerusform>%Ln 次重复捕获</numerusform>
        </translation>
    </message>
    <message>
        <source>These bytes were sent before; the sender sends them again.</source>
        <translation>这些字节此前已发送过；发送方再次发送。</translation>
    </message>
    <message>
        <source>Sent again because duplicate ACKs or SACK asked for it, before a timer ran out (RFC 5681 3.2).</source>
        <translation>因重复确认或 SACK 的要求，在定时器超时之前重传（RFC 5681 3.2）。</translation>
    </message>
    <message>
        <source>Sent again although the receiver had acknowledged these bytes already.</source>
        <translation>接收方已确认过这些字节，却仍被重传。</translation>
    </message>
    <message>
        <source>Overtaken on its way by segments that were sent after it; not sent again.</source>
        <translation>途中被后发送的报文段超过；并非重传。</translation>
    </message>
    <message>
        <source>Acknowledges the same byte again: something behind that byte arrived before the byte itself.</source>
        <translation>再次确认同一字节：该字节之后的数据比它先到达。</translation>
    </message>
    <message>
        <source>The numbers leave a hole before this segment: one before it was lost, or not captured.</source>
        <translation>此报文段之前的序号有空缺：它前面的报文段已丢失，或未被捕获。</translation>
    </message>
    <message>
        <source>Acknowledges bytes that the capture does not contain, so the capture missed them.</source>
        <translation>确认了捕获文件中没有的字节，说明抓包时漏掉了它们。</translation>
    </message>
    <message>
        <source>The receiver&apos;s buffer is full: its peer may not send until it says otherwise.</source>
        <translation>接收方缓冲区已满：在它另行通知之前，对端不得发送。</translation>
    </message>
    <message>
        <source>One byte sent into a closed window to learn whether it has opened (RFC 9293 3.8.6.1).</source>
        <translation>向已关闭的窗口发送一个字节，以探知窗口是否已打开（RFC 9293 3.8.6.1）。</translation>
    </message>
    <message>
        <source>Answers a zero-window probe: the window is still closed.</source>
        <translation>应答零窗口探测：窗口仍然关闭。</translation>
    </message>
    <message>
        <source>Acknowledges nothing new, but offers another window.</source>
        <translation>不确认新数据，但通告了新的窗口。</translation>
    </message>
    <message>
        <source>Fills the window that the peer offered to its last byte.</source>
        <translation>把对端通告的窗口填满到最后一个字节。</translation>
    </message>
    <message>
        <source>Asks an idle peer for a sign of life: at most one byte, one before the next (RFC 9293 3.8.4).</source>
        <translation>询问空闲的对端是否仍在：最多携带一个字节，序号比下一个序号小 1（RFC 9293 3.8.4）。</translation>
    </message>
    <message>
        <source>Answers a keep-alive: the peer is still there.</source>
        <translation>应答保活：对端仍在。</translation>
    </message>
    <message>
        <source>Opens another connection between the same ports.</source>
        <translation>在相同的端口之间建立另一个连接。</translation>
    </message>
    <message>
        <source>Reports bytes that arrived twice (RFC 2883).</source>
        <translation>报告重复到达的字节（RFC 2883）。</translation>
    </message>
    <message>
        <source>The last segment sent again soon, to provoke an ACK before the timeout (RFC 8985 7).</source>
        <translation>提早重传最后一个报文段，以便在超时之前引出 ACK（RFC 8985 7）。</translation>
    </message>
    <message>
        <source>Larger than the MSS: the network card cuts it into segments, or has put it together.</source>
        <translation>大于 MSS：由网卡将其切分为报文段，或由网卡合并而成。</translation>
    </message>
    <message>
        <source>The same packet stands in the capture twice; it was sent once.</source>
        <translation>同一分组在捕获文件中出现两次；实际只发送了一次。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between marks</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>header cut off</source>
        <translation>首部被截断</translation>
    </message>
    <message>
        <source>impossible header length</source>
        <translation>首部长度不可能</translation>
    </message>
    <message numerus="yes">
        <source>%Ln with the header cut off</source>
        <translation>
            <numerusform>%Ln 个首部被截断</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of impossible header length</source>
        <translation>
            <numerusform>%Ln 个首部长度不可能</numerusform>
        </translation>
    </message>
    <message>
        <source>Too little of each packet was captured to read its TCP header; capture with a larger snapshot length (tcpdump -s 0).</source>
        <translation>每个包捕获得太少，读不到 TCP 首部；请用更大的快照长度捕获（tcpdump -s 0）。</translation>
    </message>
    <message>
        <source>The header&apos;s own length is impossible, so the receiver drops the segment.</source>
        <translation>首部中的首部长度不可能成立，接收方会丢弃该报文段。</translation>
    </message>
</context>
<context>
    <name>OptionFields</name>
    <message>
        <source>End of option list</source>
        <translation>选项表结束</translation>
    </message>
    <message>
        <source>No operation</source>
        <translation>无操作</translation>
    </message>
    <message>
        <source>Maximum segment size</source>
        <translation>最大报文段长度</translation>
    </message>
    <message>
        <source>Window scale</source>
        <translation>窗口缩放因子</translation>
    </message>
    <message>
        <source>SACK permitted</source>
        <translation>允许 SACK</translation>
    </message>
    <message>
        <source>SACK</source>
        <translation>SACK</translation>
    </message>
    <message>
        <source>Timestamps</source>
        <translation>时间戳</translation>
    </message>
    <message>
        <source>MD5 signature</source>
        <translation>MD5 签名</translation>
    </message>
    <message>
        <source>User timeout</source>
        <translation>用户超时</translation>
    </message>
    <message>
        <source>Authentication (TCP-AO)</source>
        <translation>认证（TCP-AO）</translation>
    </message>
    <message>
        <source>Multipath TCP</source>
        <translation>多路径 TCP</translation>
    </message>
    <message>
        <source>Fast Open cookie</source>
        <translation>Fast Open cookie</translation>
    </message>
    <message>
        <source>Accurate ECN</source>
        <translation>精确 ECN</translation>
    </message>
    <message>
        <source>Option of kind %1</source>
        <translation>类型为 %1 的选项</translation>
    </message>
    <message numerus="yes">
        <source>%Ln byte(s)</source>
        <translation>
            <numerusform>%Ln 字节</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (window × %2)</source>
        <translation>%1（窗口 × %2）</translation>
    </message>
    <message>
        <source>value %1, echo reply %2</source>
        <translation>值 %1，回显应答 %2</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>Timestamp value</source>
        <translation>时间戳值</translation>
    </message>
    <message>
        <source>Timestamp echo reply</source>
        <translation>时间戳回显应答</translation>
    </message>
    <message>
        <source>Block (raw)</source>
        <translation>块（原始值）</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>malformed: %1</source>
        <translation>格式错误：%1</translation>
    </message>
</context>
<context>
    <name>Quantity</name>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 ns</source>
        <comment>nanoseconds</comment>
        <translation>%1 ns</translation>
    </message>
    <message>
        <source>%1 µs</source>
        <comment>microseconds</comment>
        <translation>%1 µs</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <comment>milliseconds</comment>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes</comment>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>day %1, %2</source>
        <extracomment>number of the day in a capture whose date is unknown, time of the day</extracomment>
        <translation>第 %1 天 %2</translation>
    </message>
</context>
<context>
    <name>Quiz</name>
    <message>
        <source>%1 as before: this segment changes nothing here. %2</source>
        <comment>state, its meaning</comment>
        <translation>%1，与之前相同：这个报文段没有改变这一端的状态。%2</translation>
    </message>
    <message>
        <source>%1 → %2: %3. %4</source>
        <comment>state before, state after, cause, meaning of the state after</comment>
        <translation>%1 → %2：%3。%4</translation>
    </message>
    <message>
        <source>The segment before took no number, so it is still %1 (RFC 9293 3.4).</source>
        <translation>前一个报文段没有消耗序号，所以仍是 %1（RFC 9293 3.4）。</translation>
    </message>
    <message>
        <source>Its sender&apos;s segment before began with %1 and took %2: %1 + %2 = %3 (RFC 9293 3.4).</source>
        <translation>发送方的前一个报文段从 %1 开始，消耗 %2 个序号：%1 + %2 = %3（RFC 9293 3.4）。</translation>
    </message>
    <message>
        <source>All up to %1 has arrived, so %1 + 1 = %2 is expected next (RFC 9293 3.4).</source>
        <translation>%1 及以前的都已到达，所以接下来期望 %1 + 1 = %2（RFC 9293 3.4）。</translation>
    </message>
    <message>
        <source>Right: %1.  %2</source>
        <comment>answer, why</comment>
        <translation>正确：%1。%2</translation>
    </message>
    <message>
        <source>Not %1 but %2.  %3</source>
        <comment>answer given, right answer, why</comment>
        <translation>不是 %1，而是 %2。%3</translation>
    </message>
    <message>
        <source>Client %1</source>
        <translation>客户端 %1</translation>
    </message>
    <message>
        <source>Server %1</source>
        <translation>服务器 %1</translation>
    </message>
    <message>
        <source>State after</source>
        <translation>之后的状态</translation>
    </message>
    <message numerus="yes">
        <source>%Ln segment(s) left out</source>
        <translation>
            <numerusform>省略 %Ln 个报文段</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SegmentFields</name>
    <message numerus="yes">
        <source>%Ln byte(s)</source>
        <translation>
            <numerusform>%Ln 字节</numerusform>
        </translation>
    </message>
    <message>
        <source>Packet</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Since the flow&apos;s beginning</source>
        <translation>自流开始</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>Captured</source>
        <translation>已捕获</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>源</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>目的</translation>
    </message>
    <message>
        <source>Carried in</source>
        <translation>承载于</translation>
    </message>
    <message>
        <source>Identification</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>标志</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>set</source>
        <translation>置位</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>未置位</translation>
    </message>
    <message>
        <source>port %1 → %2</source>
        <translation>端口 %1 → %2</translation>
    </message>
    <message>
        <source>Source port</source>
        <translation>源端口</translation>
    </message>
    <message>
        <source>Destination port</source>
        <translation>目的端口</translation>
    </message>
    <message>
        <source>Sequence number</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>relative %1</source>
        <translation>相对值 %1</translation>
    </message>
    <message>
        <source>Acknowledgment number</source>
        <translation>确认号</translation>
    </message>
    <message>
        <source>not valid without ACK</source>
        <translation>无 ACK 时无效</translation>
    </message>
    <message>
        <source>Header length</source>
        <translation>首部长度</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>scaled: %1</source>
        <translation>缩放后：%1</translation>
    </message>
    <message>
        <source>scale unknown</source>
        <translation>缩放因子未知</translation>
    </message>
    <message>
        <source>Checksum</source>
        <translation>检验和</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Urgent pointer</source>
        <translation>紧急指针</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>有效载荷</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>注释</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>未给出</translation>
    </message>
</context>
<context>
    <name>StateDiagram</name>
    <message>
        <source>%1 → %2: %3</source>
        <comment>state before, state after, what brought it about</comment>
        <translation>%1 → %2：%3</translation>
    </message>
    <message>
        <source>Segment %1: %2</source>
        <comment>number, change of state</comment>
        <translation>报文段 %1：%2</translation>
    </message>
</context>
<context>
    <name>StateText</name>
    <message>
        <source>unknown</source>
        <comment>state of a connection</comment>
        <translation>未知</translation>
    </message>
    <message>
        <source>Nothing in the capture tells the state of this side.</source>
        <translation>捕获文件中没有任何内容能说明这一端的状态。</translation>
    </message>
    <message>
        <source>There is no connection.</source>
        <translation>没有连接。</translation>
    </message>
    <message>
        <source>Waits for any peer that asks for a connection.</source>
        <translation>等待任一对端请求建立连接。</translation>
    </message>
    <message>
        <source>Has asked for a connection and waits for the answer.</source>
        <translation>已请求建立连接，正在等待应答。</translation>
    </message>
    <message>
        <source>Has got a SYN and sent its own; waits for the acknowledgment of it.</source>
        <translation>已收到 SYN 并发出自己的 SYN；等待其确认。</translation>
    </message>
    <message>
        <source>The connection is open: data may flow both ways.</source>
        <translation>连接已建立：数据可双向传送。</translation>
    </message>
    <message>
        <source>Has closed its direction first; waits for the acknowledgment of its FIN, or the peer&apos;s FIN.</source>
        <translation>已先关闭自己的方向；等待对自己 FIN 的确认，或对端的 FIN。</translation>
    </message>
    <message>
        <source>Its FIN is acknowledged; still receives, and waits for the peer&apos;s FIN.</source>
        <translation>自己的 FIN 已被确认；仍可接收，等待对端的 FIN。</translation>
    </message>
    <message>
        <source>The peer has closed its direction; waits for its own program to close too.</source>
        <translation>对端已关闭其方向；等待本端的应用程序也关闭。</translation>
    </message>
    <message>
        <source>Both closed at the same time; waits for the acknowledgment of its FIN.</source>
        <translation>双方同时关闭；等待对自己 FIN 的确认。</translation>
    </message>
    <message>
        <source>Has closed after its peer; waits for the acknowledgment of its FIN.</source>
        <translation>已在对端之后关闭；等待对自己 FIN 的确认。</translation>
    </message>
    <message>
        <source>Waits twice the maximum segment lifetime, in case the peer did not get the last ACK.</source>
        <translation>等待两倍的最长报文段寿命，以防对端没有收到最后的 ACK。</translation>
    </message>
    <message>
        <source>shown by what it sends</source>
        <translation>由其发送的内容表明</translation>
    </message>
    <message>
        <source>proved by a later segment</source>
        <translation>由后续报文段证实</translation>
    </message>
    <message>
        <source>presumed: nothing proves that the segment arrived</source>
        <translation>推定：无法证实该报文段已到达</translation>
    </message>
    <message>
        <source>assumed: its cause was not captured</source>
        <translation>假定：其起因未被捕获</translation>
    </message>
    <message>
        <source>because its time ran out</source>
        <translation>因计时已到</translation>
    </message>
    <message>
        <source>before the first segment</source>
        <translation>在第一个报文段之前</translation>
    </message>
    <message>
        <source>the capture began after the opening</source>
        <translation>抓包在连接建立之后才开始</translation>
    </message>
    <message>
        <source>active open: sent SYN</source>
        <translation>主动打开：已发送 SYN</translation>
    </message>
    <message>
        <source>passive open: received SYN</source>
        <translation>被动打开：已收到 SYN</translation>
    </message>
    <message>
        <source>simultaneous open: the SYNs crossed</source>
        <translation>同时打开：双方的 SYN 交错</translation>
    </message>
    <message>
        <source>sent SYN, ACK</source>
        <translation>已发送 SYN, ACK</translation>
    </message>
    <message>
        <source>received SYN, ACK</source>
        <translation>已收到 SYN, ACK</translation>
    </message>
    <message>
        <source>received the ACK of its SYN</source>
        <translation>已收到对自己 SYN 的 ACK</translation>
    </message>
    <message>
        <source>sent what only an open connection sends</source>
        <translation>发送了只有已建立的连接才会发送的内容</translation>
    </message>
    <message>
        <source>sent FIN</source>
        <translation>已发送 FIN</translation>
    </message>
    <message>
        <source>received FIN</source>
        <translation>已收到 FIN</translation>
    </message>
    <message>
        <source>received the ACK of its FIN</source>
        <translation>已收到对自己 FIN 的 ACK</translation>
    </message>
    <message>
        <source>sent RST</source>
        <translation>已发送 RST</translation>
    </message>
    <message>
        <source>received RST</source>
        <translation>已收到 RST</translation>
    </message>
    <message>
        <source>refused: nobody listened</source>
        <translation>被拒绝：没有程序在监听</translation>
    </message>
    <message>
        <source>2 MSL ran out</source>
        <translation>2 MSL 已到</translation>
    </message>
    <message>
        <source>gave up: it did not send its SYN again</source>
        <translation>已放弃：没有再次发送 SYN</translation>
    </message>
</context>
<context>
    <name>StretchText</name>
    <message>
        <source>acknowledged</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>in flight</source>
        <translation>在途</translation>
    </message>
    <message>
        <source>may be sent</source>
        <translation>可发送</translation>
    </message>
    <message>
        <source>may not</source>
        <translation>不可发送</translation>
    </message>
    <message>
        <source>received</source>
        <translation>已接收</translation>
    </message>
    <message>
        <source>may come</source>
        <translation>可接收</translation>
    </message>
    <message>
        <source>Numbers below SND.UNA: the peer has acknowledged them.</source>
        <translation>小于 SND.UNA 的序号：对方已经确认。</translation>
    </message>
    <message>
        <source>From SND.UNA up to SND.NXT: sent, and not acknowledged yet.</source>
        <translation>从 SND.UNA 到 SND.NXT：已发送，尚未得到确认。</translation>
    </message>
    <message>
        <source>From SND.NXT up to SND.UNA + SND.WND: the peer&apos;s window has room for them.</source>
        <translation>从 SND.NXT 到 SND.UNA + SND.WND：对方的窗口容得下，可以发送。</translation>
    </message>
    <message>
        <source>Beyond the window: not to be sent before the window moves on.</source>
        <translation>窗口之外：窗口向前滑动之前不得发送。</translation>
    </message>
    <message>
        <source>Numbers below RCV.NXT: all of them have arrived.</source>
        <translation>小于 RCV.NXT 的序号：已全部按序到达。</translation>
    </message>
    <message>
        <source>From RCV.NXT up to RCV.NXT + RCV.WND: the window that this side offers its peer.</source>
        <translation>从 RCV.NXT 到 RCV.NXT + RCV.WND：本端通告给对方的接收窗口。</translation>
    </message>
    <message>
        <source>retransmission</source>
        <translation>重传定时器</translation>
    </message>
    <message>
        <source>persist</source>
        <translation>坚持定时器</translation>
    </message>
    <message>
        <source>keep-alive</source>
        <translation>保活定时器</translation>
    </message>
    <message>
        <source>2 MSL</source>
        <translation>2 MSL（时间等待定时器）</translation>
    </message>
    <message>
        <source>If it runs out before the oldest number in flight is acknowledged, that is sent again (RFC 6298).</source>
        <translation>如果到期时最早的在途序号仍未得到确认，就重传它（RFC 6298）。</translation>
    </message>
    <message>
        <source>While the peer&apos;s window is 0, it is asked again and again whether it has opened (RFC 9293 3.8.6.1).</source>
        <translation>对方的窗口为 0 期间，定期询问窗口是否已经打开（RFC 9293 3.8.6.1）。</translation>
    </message>
    <message>
        <source>While nothing is sent, the peer is asked whether it is still there (RFC 9293 3.8.4).</source>
        <translation>没有数据传送时，询问对方是否还在（RFC 9293 3.8.4）。</translation>
    </message>
    <message>
        <source>Twice the maximum segment lifetime: until then a FIN that comes again is acknowledged again (RFC 9293 3.6).</source>
        <translation>两倍的最长报文段寿命：在此期间，如果 FIN 再次到来，就再次确认（RFC 9293 3.6）。</translation>
    </message>
    <message>
        <source>acked</source>
        <comment>short for acknowledged</comment>
        <translation>已确认</translation>
    </message>
</context>
<context>
    <name>TextExport</name>
    <message>
        <source>client</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>server</source>
        <translation>服务器</translation>
    </message>
    <message numerus="yes">
        <source>%Ln further segment(s) left out</source>
        <translation>
            <numerusform>另有 %Ln 个报文段未列出</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>flow %1: no room for the last %Ln segment(s); choose others by their numbers (--rows)</source>
        <translation>
            <numerusform>流 %1：最后 %Ln 个报文段放不下；可按编号选取其他报文段（--rows）</numerusform>
        </translation>
    </message>
    <message>
        <source>only flow %1 is in the diagram; export the others one by one</source>
        <translation>图中只有流 %1；请逐个导出其他流</translation>
    </message>
</context>
<context>
    <name>Why</name>
    <message numerus="yes">
        <source>%Ln byte(s)</source>
        <translation>
            <numerusform>%Ln 字节</numerusform>
        </translation>
    </message>
    <message>
        <source>Simultaneous open: this SYN was sent before the other one arrived.</source>
        <translation>同时打开：此 SYN 在对方的 SYN 到达之前发出。</translation>
    </message>
    <message>
        <source>No answer for %1: the SYN is sent again.</source>
        <translation>%1 内无应答：重传 SYN。</translation>
    </message>
    <message>
        <source>ack %1 = %2 + 1: a SYN takes one number.</source>
        <translation>ack %1 = %2 + 1：SYN 占用一个序号。</translation>
    </message>
    <message>
        <source>Not acknowledged for %1: the SYN,ACK is sent again.</source>
        <translation>%1 内未被确认：重传 SYN,ACK。</translation>
    </message>
    <message>
        <source>ack %1 = %2 + 1: the SYN that crossed has arrived.</source>
        <translation>ack %1 = %2 + 1：交错的 SYN 已到达。</translation>
    </message>
    <message>
        <source>The handshake is complete: now both sides know that both know.</source>
        <translation>握手完成：双方都确知对方已就绪。</translation>
    </message>
    <message>
        <source>%1 + %2 = %3: all %4 arrived.</source>
        <translation>%1 + %2 = %3：%4已全部到达。</translation>
    </message>
    <message>
        <source>%1 + %2 = %3: %4 more arrived.</source>
        <translation>%1 + %2 = %3：又有 %4到达。</translation>
    </message>
    <message>
        <source>%1 + 1 = %2: a FIN takes one number.</source>
        <translation>%1 + 1 = %2：FIN 占用一个序号。</translation>
    </message>
    <message>
        <source>%1 + %2 + 1 = %3: all data arrived, and the FIN, which takes one number.</source>
        <translation>%1 + %2 + 1 = %3：数据已全部到达，FIN 也已到达，它占用一个序号。</translation>
    </message>
    <message>
        <source>Still expects %1; nothing new arrived.</source>
        <translation>仍期望收到 %1；没有新数据到达。</translation>
    </message>
    <message>
        <source>FIN and the ACK of the other FIN travel together: this close takes three segments.</source>
        <translation>FIN 与对另一个 FIN 的 ACK 合并发送：三次挥手即可关闭。</translation>
    </message>
    <message>
        <source>Simultaneous close: this FIN was sent before the other one arrived.</source>
        <translation>同时关闭：此 FIN 在对方的 FIN 到达之前发出。</translation>
    </message>
    <message>
        <source>Refused: the SYN is answered with a reset.</source>
        <translation>被拒绝：以复位应答 SYN。</translation>
    </message>
    <message>
        <source>Reset: what arrived belongs to no connection here.</source>
        <translation>复位：到达的内容不属于本端的任何连接。</translation>
    </message>
    <message>
        <source>Retransmission: %1 is sent again.</source>
        <translation>重传：再次发送 %1。</translation>
    </message>
    <message>
        <source>Sent again although %1 was acknowledged already.</source>
        <translation>%1 已被确认，却仍被重传。</translation>
    </message>
    <message>
        <source>Tail loss probe: no ACK came, so the last segment is sent again.</source>
        <translation>尾部丢失探测：没有 ACK 到达，因此重传最后一个报文段。</translation>
    </message>
    <message>
        <source>Out of order: overtaken on the way, not sent again.</source>
        <translation>乱序：途中被超过，并非重传。</translation>
    </message>
    <message>
        <source>Zero window probe: asks whether the window has opened.</source>
        <translation>零窗口探测：询问窗口是否已打开。</translation>
    </message>
    <message>
        <source>Answers the probe: the window is still closed.</source>
        <translation>应答探测：窗口仍然关闭。</translation>
    </message>
    <message>
        <source>Window update: there is room for %1.</source>
        <translation>窗口更新：还可接收 %1。</translation>
    </message>
    <message>
        <source>Answers the keep-alive: still there.</source>
        <translation>应答保活：仍在。</translation>
    </message>
    <message>
        <source>Acknowledges up to %1, which was not captured.</source>
        <translation>确认到 %1，而该数据未被捕获。</translation>
    </message>
    <message>
        <source>Active open: %1 asks to synchronize.</source>
        <translation>主动打开：%1请求同步序号。</translation>
    </message>
    <message>
        <source>Active open, and %1 travel in the SYN.</source>
        <translation>主动打开，SYN 中携带 %1。</translation>
    </message>
    <message>
        <source>The same ports again: a new connection.</source>
        <translation>端口与之前相同：这是一个新连接。</translation>
    </message>
    <message>
        <source>A SYN, though %1 still holds an earlier connection: half-open.</source>
        <translation>%1仍保留着以前的连接，却收到 SYN：半打开。</translation>
    </message>
    <message>
        <source>The SYN is sent again after %1: the answer had not arrived.</source>
        <translation>%1 后重传 SYN：应答尚未到达。</translation>
    </message>
    <message>
        <source>ack %1 = %2 + 1 + %3: the SYN and its data.</source>
        <translation>ack %1 = %2 + 1 + %3：确认 SYN 及其中的数据。</translation>
    </message>
    <message>
        <source>ack %1 is not %2 + 1: answers another SYN.</source>
        <translation>ack %1 不等于 %2 + 1：应答的是另一个 SYN。</translation>
    </message>
    <message>
        <source>Answers a SYN that was not captured.</source>
        <translation>应答一个没有捕获到的 SYN。</translation>
    </message>
    <message>
        <source>The SYN,ACK is sent again after %1: the ACK had not arrived.</source>
        <translation>%1 后重传 SYN,ACK：ACK 尚未到达。</translation>
    </message>
    <message>
        <source>The handshake is complete, and the first %1 come with it.</source>
        <translation>三次握手完成，同时带来最先的 %1。</translation>
    </message>
    <message>
        <source>Challenge ACK: a SYN does not belong into an open connection.</source>
        <translation>挑战 ACK：已建立的连接中不应出现 SYN。</translation>
    </message>
    <message>
        <source>Challenge ACK: the reset did not have the number expected.</source>
        <translation>挑战 ACK：RST 的序号不是所期望的序号。</translation>
    </message>
    <message>
        <source>%1 from %2.</source>
        <translation>%2发送 %1。</translation>
    </message>
    <message>
        <source>%1 from %2; acknowledges all before %3.</source>
        <translation>%2发送 %1，并确认 %3 之前的全部数据。</translation>
    </message>
    <message>
        <source>%1 after the other side&apos;s FIN: half-close.</source>
        <translation>在对方的 FIN 之后仍发送 %1：半关闭。</translation>
    </message>
    <message>
        <source>An older ACK: %1 was acknowledged before.</source>
        <translation>较早的 ACK：此前已确认到 %1。</translation>
    </message>
    <message>
        <source>Expects %1 next; what came before was not captured.</source>
        <translation>期望收到序号 %1；此前的没有捕获到。</translation>
    </message>
    <message>
        <source>No ACK: the receiver drops it.</source>
        <translation>没有 ACK 标志：接收方将其丢弃。</translation>
    </message>
    <message>
        <source>The last ACK may be lost: so %1 waits 2 MSL.</source>
        <translation>最后一个 ACK 可能丢失，因此%1要等待 2 MSL。</translation>
    </message>
    <message>
        <source>The FIN came again: it is acknowledged again, and 2 MSL begin anew.</source>
        <translation>FIN 再次到来：再次确认，并重新开始 2 MSL 计时。</translation>
    </message>
    <message>
        <source>Active close, behind the last %1 from %2.</source>
        <translation>%2发完最后 %1，主动关闭。</translation>
    </message>
    <message>
        <source>Active close: %1 has sent all it has.</source>
        <translation>主动关闭：%1的数据已全部发完。</translation>
    </message>
    <message>
        <source>Passive close: now %1 too has sent all it has.</source>
        <translation>被动关闭：现在%1的数据也已全部发完。</translation>
    </message>
    <message>
        <source>The FIN is sent again after %1: its ACK had not arrived.</source>
        <translation>%1 后重传 FIN：对它的 ACK 尚未到达。</translation>
    </message>
    <message>
        <source>Reset: %1 does not want the connection any more.</source>
        <translation>复位：%1不再需要这个连接。</translation>
    </message>
    <message>
        <source>Reset: answers an ACK of what %1 never sent.</source>
        <translation>复位：收到的 ACK 确认了%1从未发送过的序号。</translation>
    </message>
    <message>
        <source>Reset: %1 ends the connection at once.</source>
        <translation>复位：%1立即终止连接。</translation>
    </message>
    <message>
        <source>Reset: data came after %1 had closed.</source>
        <translation>复位：%1关闭之后又有数据到达。</translation>
    </message>
    <message>
        <source>A reset that %1 does not obey.</source>
        <translation>%1不接受的复位。</translation>
    </message>
    <message>
        <source>First duplicate ACK for %1</source>
        <translation>对 %1 的第一个重复确认</translation>
    </message>
    <message>
        <source>Second duplicate ACK for %1</source>
        <translation>对 %1 的第二个重复确认</translation>
    </message>
    <message>
        <source>Third duplicate ACK for %1</source>
        <translation>对 %1 的第三个重复确认</translation>
    </message>
    <message>
        <source>Duplicate ACK number %1 for %2</source>
        <translation>对 %2 的第 %1 个重复确认</translation>
    </message>
    <message>
        <source>Duplicate ACK for %1</source>
        <translation>对 %1 的重复确认</translation>
    </message>
    <message>
        <source>%1: %2–%3 is missing.</source>
        <comment>which duplicate ACK, first and last number missing</comment>
        <translation>%1：缺少 %2–%3。</translation>
    </message>
    <message>
        <source>%1: something arrived, but that is still missing.</source>
        <comment>which duplicate ACK</comment>
        <translation>%1：有数据到达，但该序号仍然缺少。</translation>
    </message>
    <message>
        <source>Retransmission of %1 after %2.</source>
        <translation>%2 后重传序号 %1。</translation>
    </message>
    <message>
        <source>Fast retransmission: duplicate ACKs asked for %1.</source>
        <translation>快速重传：重复确认要求重发 %1。</translation>
    </message>
    <message>
        <source>%1–%2 before it were not captured by then.</source>
        <translation>它之前的 %1–%2 此时还没有捕获到。</translation>
    </message>
    <message>
        <source>Number %1 before it was not captured by then.</source>
        <translation>它之前的序号 %1 此时还没有捕获到。</translation>
    </message>
    <message>
        <source>D-SACK: %1–%2 arrived twice.</source>
        <translation>D-SACK：%1–%2 到达了两次。</translation>
    </message>
    <message>
        <source>%1 in one: larger than a segment on the wire.</source>
        <translation>一次 %1：大于线路上的报文段。</translation>
    </message>
    <message>
        <source>The same packet, captured twice.</source>
        <translation>同一个分组被捕获了两次。</translation>
    </message>
    <message>
        <source>Window 0: the buffer is full, %1 may not send.</source>
        <translation>窗口为 0：缓存已满，%1不得发送。</translation>
    </message>
    <message>
        <source>%1 + %2 = %3: the window offered is now full.</source>
        <translation>%1 + %2 = %3：对方通告的窗口已用满。</translation>
    </message>
    <message>
        <source>Keep-alive: asks whether %1 is still there.</source>
        <translation>保活：询问%1是否还在。</translation>
    </message>
    <message>
        <source>ECE and CWR in a SYN: offers ECN.</source>
        <translation>SYN 中有 ECE 和 CWR：提议使用 ECN。</translation>
    </message>
    <message>
        <source>ECE in a SYN,ACK: agrees to ECN.</source>
        <translation>SYN,ACK 中有 ECE：同意使用 ECN。</translation>
    </message>
    <message>
        <source>ECE: a packet was marked on its way by a congested router.</source>
        <translation>ECE：有分组在途中被拥塞的路由器作了标记。</translation>
    </message>
    <message>
        <source>CWR: %1 has slowed down.</source>
        <translation>CWR：%1已降低发送速率。</translation>
    </message>
    <message>
        <source>URG: urgent data.</source>
        <translation>URG：紧急数据。</translation>
    </message>
    <message>
        <source>the client</source>
        <comment>within a sentence</comment>
        <translation>客户端</translation>
    </message>
    <message>
        <source>the server</source>
        <comment>within a sentence</comment>
        <translation>服务器</translation>
    </message>
    <message>
        <source>The client</source>
        <comment>at the beginning of a sentence</comment>
        <translation>客户端</translation>
    </message>
    <message>
        <source>The server</source>
        <comment>at the beginning of a sentence</comment>
        <translation>服务器</translation>
    </message>
</context>
<context>
    <name>WhyAtLength</name>
    <message>
        <source>The wait before was %1: each timeout is twice the last (RFC 6298 5.5).</source>
        <translation>上一次等待了 %1：每次超时时间加倍（RFC 6298 5.5）。</translation>
    </message>
    <message>
        <source>It may also have been overtaken on its way: the capture does not decide.</source>
        <translation>它也可能是在途中被超过的：从捕获中无法断定。</translation>
    </message>
    <message>
        <source>It may also have been sent again: the capture does not decide.</source>
        <translation>它也可能是重传的：从捕获中无法断定。</translation>
    </message>
    <message>
        <source>%1 asks %2 to open a connection, and tells the initial sequence number %3. The SYN takes one number, so the first byte will have %3 + 1 = %4 (RFC 9293 3.5).</source>
        <translation>%1请求与%2建立连接，并告知初始序号 %3。SYN 要消耗一个序号，所以第一个数据字节的序号将是 %3 + 1 = %4（RFC 9293 3.5）。</translation>
    </message>
    <message>
        <source>The SYN takes number %1 and its data the next %2. Without Fast Open (RFC 7413) %3 keeps them back until the handshake is complete (RFC 9293 3.10.7.2).</source>
        <translation>SYN 占用序号 %1，其中的数据占用随后的 %2 个序号。若不使用快速打开（RFC 7413），%3要等握手完成后才交付这些数据（RFC 9293 3.10.7.2）。</translation>
    </message>
    <message>
        <source>The initial sequence number %1 is another than that of the connection before: between the same addresses and ports a new one begins, whose numbers must not be taken for old ones (RFC 9293 3.4.1).</source>
        <translation>初始序号 %1 与之前的连接不同：在同样的地址和端口之间开始了一个新连接，它的序号不应与旧的混淆（RFC 9293 3.4.1）。</translation>
    </message>
    <message>
        <source>%1 is still in %2 for a connection that %3 opens anew: it is half-open. %1 will not accept the SYN, but answer which number it expects (RFC 9293 3.5.1, figure 9).</source>
        <translation>%3重新请求连接，而%1仍处于 %2 状态：这是半打开的连接。%1不会接受这个 SYN，而是告知它所期望的序号（RFC 9293 3.5.1，图 9）。</translation>
    </message>
    <message>
        <source>When %1 sent this SYN, it had not got that of %2: both open actively, and both go from SYN-SENT to SYN-RECEIVED (RFC 9293 3.5, figure 7).</source>
        <translation>%1发送这个 SYN 时还没有收到%2的 SYN：双方都是主动打开，都从 SYN-SENT 进入 SYN-RECEIVED（RFC 9293 3.5，图 7）。</translation>
    </message>
    <message>
        <source>The SYN,ACK of %1 was captured, but had not reached %2 when it sent number %3 once more, %4 after the SYN before (RFC 6298 5.4).</source>
        <translation>%1的 SYN,ACK 虽已捕获到，但尚未到达%2，所以后者在上一个 SYN 之后 %4 再次发送序号 %3（RFC 6298 5.4）。</translation>
    </message>
    <message>
        <source>%1 has not answered, so %2 sends number %3 once more, %4 after the SYN before (RFC 6298 5.4).</source>
        <translation>%1没有应答，所以%2在上一个 SYN 之后 %4 再次发送序号 %3（RFC 6298 5.4）。</translation>
    </message>
    <message>
        <source>ack %1 = %2 + 1 acknowledges the SYN, which takes one number, and expects what follows it. In the same segment %3 tells its own initial number %4: so opening takes three segments and not four (RFC 9293 3.5, figure 6).</source>
        <translation>ack %1 = %2 + 1 确认了消耗一个序号的 SYN，并期望其后的序号。%3在同一个报文段中告知自己的初始序号 %4：所以建立连接只需三个报文段，而不是四个（RFC 9293 3.5，图 6）。</translation>
    </message>
    <message>
        <source>ack %1 = %2 + 1 + %3: the SYN and the data that came with it are accepted at once, as Fast Open allows (RFC 7413 4.2).</source>
        <translation>ack %1 = %2 + 1 + %3：SYN 和随之而来的数据都立即被接受，这是快速打开所允许的（RFC 7413 4.2）。</translation>
    </message>
    <message>
        <source>The SYN captured last has number %1 and would be acknowledged by %1 + 1. This acknowledges %2 and so answers another SYN; %3 rejects it with a reset while it is in SYN-SENT (RFC 9293 3.5, figure 8).</source>
        <translation>最近捕获到的 SYN 序号为 %1，对它的确认应是 %1 + 1。这里确认的是 %2，因此应答的是另一个 SYN；%3若处于 SYN-SENT，就用 RST 拒绝它（RFC 9293 3.5，图 8）。</translation>
    </message>
    <message>
        <source>ack %1 shows that the SYN, which was not captured, had number %1 − 1 = %2; %3 begins at %4 (RFC 9293 3.5).</source>
        <translation>由 ack %1 可知，没有捕获到的 SYN 的序号是 %1 − 1 = %2；%3的初始序号是 %4（RFC 9293 3.5）。</translation>
    </message>
    <message>
        <source>%1&apos;s ACK was captured, but had not reached %2, which is in SYN-RECEIVED until then and sends its SYN,ACK once more after %3 (RFC 6298 5.4).</source>
        <translation>%1的 ACK 虽已捕获到，但尚未到达%2；后者在此之前处于 SYN-RECEIVED，于是在 %3 后重传 SYN,ACK（RFC 6298 5.4）。</translation>
    </message>
    <message>
        <source>%1 has not acknowledged it, so %2 stays in SYN-RECEIVED and sends its SYN,ACK once more after %3 (RFC 6298 5.4).</source>
        <translation>%1没有确认，所以%2停留在 SYN-RECEIVED，并在 %3 后重传 SYN,ACK（RFC 6298 5.4）。</translation>
    </message>
    <message>
        <source>ack %1 = %2 + 1: the SYN that crossed the own one has arrived. %3 sends its SYN once more, now with the acknowledgment (RFC 9293 3.5, figure 7).</source>
        <translation>ack %1 = %2 + 1：与自己的 SYN 交错的那个 SYN 已经到达。%3再次发送自己的 SYN，这次带上确认（RFC 9293 3.5，图 7）。</translation>
    </message>
    <message>
        <source>ack %1 = %2 + 1: %3 has the initial number of %4. Without this third segment %4 could not know that, and an old SYN that arrived late would open a connection that nobody wants (RFC 9293 3.5).</source>
        <translation>ack %1 = %2 + 1：%3已收到%4的初始序号。没有这第三个报文段，%4就无从得知这一点，而一个迟到的旧 SYN 就会建立起谁也不要的连接（RFC 9293 3.5）。</translation>
    </message>
    <message>
        <source>The SYN %1 is not acknowledged: for %2 a connection is open already, and it answers with the number that it expects. If %3 knows nothing of that connection, it resets it (RFC 5961 4.2, RFC 9293 3.5.1).</source>
        <translation>序号为 %1 的 SYN 没有被确认：对%2来说连接早已建立，它告知自己所期望的序号。如果%3不知道这个连接，就会将其复位（RFC 5961 4.2，RFC 9293 3.5.1）。</translation>
    </message>
    <message>
        <source>A reset must have exactly the number that is expected, else it may be forged. %1 tells that number, %2, and stays as it is; a peer that means it resets again (RFC 5961 3.2).</source>
        <translation>RST 的序号必须恰好是所期望的序号，否则可能是伪造的。%1告知这个序号 %2，状态不变；对方若确实要复位，会再次发送 RST（RFC 5961 3.2）。</translation>
    </message>
    <message>
        <source>Numbers %1 to %2: each byte has one, and the next is %1 + %3 = %4 (RFC 9293 3.4).</source>
        <translation>序号 %1 到 %2：每个字节占一个序号，下一个是 %1 + %3 = %4（RFC 9293 3.4）。</translation>
    </message>
    <message>
        <source>Numbers %1 to %2: the next is %1 + %3 = %4. The acknowledgment of all before %5 travels with the data and needs no segment of its own (RFC 9293 3.4).</source>
        <translation>序号 %1 到 %2，下一个是 %1 + %3 = %4。对 %5 之前全部数据的确认随数据一起捎带，不必单独发送（RFC 9293 3.4）。</translation>
    </message>
    <message>
        <source>The FIN of %1 closed only its own direction. %2 may go on sending, here %3 + %4 = %5, and %1 still receives (RFC 9293 3.6).</source>
        <translation>%1的 FIN 只关闭了它自己的方向。%2可以继续发送，这里 %3 + %4 = %5，%1仍然接收（RFC 9293 3.6）。</translation>
    </message>
    <message>
        <source>Once a connection is open, every segment acknowledges. One without ACK is dropped unread (RFC 9293 3.10.7.4, fifth).</source>
        <translation>连接建立之后，每个报文段都带有确认。没有 ACK 标志的报文段会被直接丢弃（RFC 9293 3.10.7.4，第五步）。</translation>
    </message>
    <message numerus="yes">
        <source>One ACK stands for %Ln segment(s): at least every second large one is to be acknowledged (RFC 9293 3.8.6.3).</source>
        <translation>
            <numerusform>一个 ACK 确认了 %Ln 个报文段：至少每收到两个最大长度的报文段就要确认一次（RFC 9293 3.8.6.3）。</numerusform>
        </translation>
    </message>
    <message>
        <source>It passed here %1 after the last of them, and the way to %2 and back takes %3: an ACK may be delayed by up to 0.5 s (RFC 9293 3.8.6.3).</source>
        <translation>它在最后一个数据报文段之后 %1 经过这里，而从这里到%2往返需要 %3：确认最多可以推迟 0.5 秒（RFC 9293 3.8.6.3）。</translation>
    </message>
    <message>
        <source>%1 + %2 = %3: %4 now has all that %5 sent so far, and expects %3 next (RFC 9293 3.4).</source>
        <translation>%1 + %2 = %3：%5到目前为止发送的数据，%4已全部收到，接下来期望收到序号 %3（RFC 9293 3.4）。</translation>
    </message>
    <message>
        <source>%1 + %2 = %3: all before %3 has arrived. %4 has sent up to %5; %6 are not acknowledged yet (RFC 9293 3.4).</source>
        <translation>%1 + %2 = %3：%3 之前的已全部到达。%4已发送到 %5，还有 %6 未得到确认（RFC 9293 3.4）。</translation>
    </message>
    <message>
        <source>A FIN takes one number as a byte does: %1 + 1 = %2. The direction from %3 to %4 is closed; that from %4 closes with a FIN of its own (RFC 9293 3.6).</source>
        <translation>FIN 与数据字节一样消耗一个序号：%1 + 1 = %2。从%3到%4的方向已经关闭；%4的方向要由它自己的 FIN 关闭（RFC 9293 3.6）。</translation>
    </message>
    <message>
        <source>%1 + %2 + 1 = %3: %4 of data, and one number for the FIN. The direction from %5 is closed (RFC 9293 3.6).</source>
        <translation>%1 + %2 + 1 = %3：%4 数据，再加上 FIN 的一个序号。%5的方向已经关闭（RFC 9293 3.6）。</translation>
    </message>
    <message>
        <source>It acknowledges %1 once more and says nothing new: neither data nor another window. An ACK answers also what was not expected (RFC 9293 3.10.7.4).</source>
        <translation>它再次确认 %1，没有新的内容：既无数据，窗口也未改变。收到意料之外的报文段时也会回以 ACK（RFC 9293 3.10.7.4）。</translation>
    </message>
    <message>
        <source>It was sent before the ACK of %1 and overtaken by it on the way. %2 is less than %1, so it changes nothing: ACKs are cumulative (RFC 9293 3.4).</source>
        <translation>它先于对 %1 的 ACK 发出，途中被后者超过。%2 小于 %1，所以不起作用：确认是累积的（RFC 9293 3.4）。</translation>
    </message>
    <message>
        <source>The capture begins in the middle of the connection. This proves that %1 has all before %2, and no more (RFC 9293 3.4).</source>
        <translation>捕获是从连接中途开始的。这只能证明%1已收到 %2 之前的全部数据（RFC 9293 3.4）。</translation>
    </message>
    <message>
        <source>%1 has all before %2, but of what %3 sent only what lies before %4 was captured: the capture missed the rest (RFC 9293 3.4).</source>
        <translation>%1已收到 %2 之前的全部数据，但%3发送的数据只捕获到 %4 之前：其余的漏掉了（RFC 9293 3.4）。</translation>
    </message>
    <message>
        <source>The FIN has number %1 and says that no byte follows; it will be acknowledged by %1 + 1 = %2. Only the direction from %3 closes, which goes to FIN-WAIT-1 (RFC 9293 3.6, figure 12).</source>
        <translation>FIN 的序号是 %1，表示其后不再有数据；对它的确认将是 %1 + 1 = %2。关闭的只是%3发送的方向，它进入 FIN-WAIT-1（RFC 9293 3.6，图 12）。</translation>
    </message>
    <message>
        <source>%1 had acknowledged the FIN of %2 before, in a segment of its own, and closes only now: FIN, ACK, FIN, ACK make four segments (RFC 9293 3.6, figure 12). This FIN has number %3.</source>
        <translation>%1此前已单独确认了%2的 FIN，现在才关闭自己的方向：FIN、ACK、FIN、ACK 共四个报文段，即四次挥手（RFC 9293 3.6，图 12）。这个 FIN 的序号是 %3。</translation>
    </message>
    <message>
        <source>ack %1 acknowledges the FIN of %2, and the own FIN, number %3, is in the same segment: FIN, FIN with ACK, ACK make three segments instead of four (RFC 9293 3.6).</source>
        <translation>ack %1 确认了%2的 FIN，自己的 FIN（序号 %3）也在同一个报文段中：FIN、FIN+ACK、ACK，四次挥手合并成三个报文段（RFC 9293 3.6）。</translation>
    </message>
    <message>
        <source>ack %1 does not cover the FIN of %2, so %3 sent its own before that arrived. Both close actively, and both pass CLOSING (RFC 9293 3.6, figure 13).</source>
        <translation>ack %1 没有确认%2的 FIN，可见%3在它到达之前就发送了自己的 FIN。双方都是主动关闭，都要经过 CLOSING（RFC 9293 3.6，图 13）。</translation>
    </message>
    <message>
        <source>The ACK of this FIN, number %1, was captured, but had not reached %2, which sends the FIN once more after %3 (RFC 6298 5.4).</source>
        <translation>对这个 FIN（序号 %1）的 ACK 虽已捕获到，但尚未到达%2，于是它在 %3 后重传 FIN（RFC 6298 5.4）。</translation>
    </message>
    <message>
        <source>The FIN, number %1, has not been acknowledged: %2 sends it once more after %3 (RFC 6298 5.4).</source>
        <translation>FIN（序号 %1）没有得到确认：%2在 %3 后重传（RFC 6298 5.4）。</translation>
    </message>
    <message>
        <source>%1 + 1 = %2 acknowledges the FIN. An ACK is not acknowledged itself: if it is lost, %3 sends its FIN again. So %4 stays in TIME-WAIT for 2 MSL, until also no old segment can be on its way (RFC 9293 3.6.1).</source>
        <translation>%1 + 1 = %2 确认了 FIN。ACK 本身不会得到确认：如果它丢失，%3会重传 FIN。所以%4要在 TIME-WAIT 停留 2 MSL，同时也使旧的报文段全部从网络中消失（RFC 9293 3.6.1）。</translation>
    </message>
    <message>
        <source>%1 has sent its FIN again, for the ACK was lost or late. In TIME-WAIT %2 acknowledges it with %3 as before, and starts the 2 MSL timer anew (RFC 9293 3.10.7.4, eighth).</source>
        <translation>由于 ACK 丢失或迟到，%1重传了 FIN。处于 TIME-WAIT 的%2像之前一样用 %3 确认，并重新启动 2 MSL 定时器（RFC 9293 3.10.7.4，第八步）。</translation>
    </message>
    <message>
        <source>Nobody listens on that port: a SYN that finds no listener is answered with a reset, and its ack %1 = %2 + 1 names that SYN (RFC 9293 3.5.2, 3.10.7.1). A firewall may answer so too.</source>
        <translation>没有进程在该端口监听：对这样的 SYN 用 RST 应答，其 ack %1 = %2 + 1 指明是哪个 SYN（RFC 9293 3.5.2、3.10.7.1）。防火墙也可能这样应答。</translation>
    </message>
    <message>
        <source>%1 answers the SYN,ACK with a reset instead of an ACK: it had asked, but gave up. %2 goes back from SYN-RECEIVED to LISTEN (RFC 9293 3.10.7.4, second).</source>
        <translation>%1对 SYN,ACK 应答的不是 ACK 而是 RST：它请求过连接，但已放弃。%2从 SYN-RECEIVED 回到 LISTEN（RFC 9293 3.10.7.4，第二步）。</translation>
    </message>
    <message>
        <source>In SYN-SENT %1 got an ACK that does not acknowledge its SYN. The reset takes its number %2 from that ACK, and so ends what %3 still held; %1 stays in SYN-SENT (RFC 9293 3.5.1, figure 9).</source>
        <translation>%1处于 SYN-SENT，却收到没有确认其 SYN 的 ACK。RST 的序号 %2 取自那个 ACK，由此终止%3仍保留的连接；%1仍处于 SYN-SENT（RFC 9293 3.5.1，图 9）。</translation>
    </message>
    <message>
        <source>%1 gives the connection up: what is still on its way or unread is lost, and a reset is never answered (RFC 9293 3.5.2, 3.10.5).</source>
        <translation>%1放弃了连接：仍在途中或尚未读取的数据都将丢失；对 RST 不作任何应答（RFC 9293 3.5.2、3.10.5）。</translation>
    </message>
    <message>
        <source>After its own FIN %1 got %2 that no program will read. The reset tells %3 that data were lost (RFC 9293 3.6.1).</source>
        <translation>%1在发送 FIN 之后又收到 %2，已没有程序来读取。RST 告诉%3数据已经丢失（RFC 9293 3.6.1）。</translation>
    </message>
    <message>
        <source>Its number is %1, and %2 expects %3. A reset counts only with exactly that number; within the window it is answered with a challenge ACK, outside it is ignored (RFC 5961 3.2).</source>
        <translation>它的序号是 %1，而%2期望的是 %3。只有序号恰好相等的 RST 才有效；在窗口之内则回以挑战 ACK，在窗口之外则忽略（RFC 5961 3.2）。</translation>
    </message>
    <message>
        <source>For %1 there is no such connection: whatever arrives but a reset is answered with a reset (RFC 9293 3.5.2, 3.10.7.1).</source>
        <translation>对%1来说这个连接不存在：除 RST 以外，收到任何报文段都用 RST 应答（RFC 9293 3.5.2、3.10.7.1）。</translation>
    </message>
    <message>
        <source>Something arrived at %1 beyond a hole: %2 to %3 is missing, as its SACK blocks say (RFC 2018).</source>
        <translation>%1收到了空洞之后的数据：SACK 块表明缺少 %2 到 %3（RFC 2018）。</translation>
    </message>
    <message>
        <source>Something arrived at %1, but not %2: so %2 is asked for once more, with the same window (RFC 5681 2).</source>
        <translation>%1收到了数据，但没有收到 %2：所以以同样的窗口再次要求 %2（RFC 5681 2）。</translation>
    </message>
    <message>
        <source>It is the third: expect a fast retransmit of %1 (RFC 5681 3.2).</source>
        <translation>这是第三个：预计将快速重传 %1（RFC 5681 3.2）。</translation>
    </message>
    <message>
        <source>Each one more says that another segment has left the network (RFC 5681 3.2).</source>
        <translation>每多一个，就表明又有一个报文段离开了网络（RFC 5681 3.2）。</translation>
    </message>
    <message>
        <source>Two may come from reordering; the third makes %1 send it again (RFC 5681 3.2).</source>
        <translation>两个重复确认可能只是乱序造成的；第三个会使%1重传（RFC 5681 3.2）。</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>first and last number</comment>
        <translation>%1 到 %2</translation>
    </message>
    <message>
        <source>number %1</source>
        <translation>序号 %1</translation>
    </message>
    <message>
        <source>%1 sends %2 again: not acknowledged in time (RFC 6298 5.4).</source>
        <translation>%1重传 %2：没有及时得到确认（RFC 6298 5.4）。</translation>
    </message>
    <message>
        <source>%1 does not wait for its timer: duplicate ACKs or SACK show that %2 is missing, and it is sent again at once (RFC 5681 3.2, RFC 6675).</source>
        <translation>%1不等定时器到期：重复确认或 SACK 表明缺少 %2，于是立即重传（RFC 5681 3.2，RFC 6675）。</translation>
    </message>
    <message>
        <source>All before %1 was acknowledged when %2 went out again: that ACK was lost or late, or the timeout too short (RFC 5682).</source>
        <translation>再次发送 %2 时，%1 之前的都已得到确认：ACK 丢失或迟到，或者超时时间过短（RFC 5682）。</translation>
    </message>
    <message>
        <source>Nothing followed that could bring a duplicate ACK. %1 sends %2 again after about two round trips, to get an ACK before the timeout (RFC 8985 7).</source>
        <translation>其后没有数据能引来重复确认。%1在大约两个往返时间之后重发 %2，以便在超时之前得到 ACK（RFC 8985 7）。</translation>
    </message>
    <message>
        <source>It was sent once, and overtaken on its way: the network may change the order, and the receiver puts it right by the numbers (RFC 9293 3.4).</source>
        <translation>它只发送过一次，在途中被超过：网络可能打乱次序，接收方按序号重新排好（RFC 9293 3.4）。</translation>
    </message>
    <message>
        <source>It begins with %1, but %2 was expected: %1 − %2 = %3 numbers were lost before the capture point, overtaken, or not captured (RFC 9293 3.4).</source>
        <translation>它从 %1 开始，而期望的是 %2：%1 − %2 = %3 个序号在到达抓包点之前丢失、被超过，或者没有捕获到（RFC 9293 3.4）。</translation>
    </message>
    <message>
        <source>The first SACK block names %1 to %2 although they had arrived already: they came twice, so one of them was sent in vain (RFC 2883).</source>
        <translation>第一个 SACK 块指出 %1 到 %2，而它们早已到达：它们来了两次，其中一次是白发的（RFC 2883）。</translation>
    </message>
    <message>
        <source>%1 are more than the MSS of %2: the network card cuts it into segments after the capture, or put it together before (RFC 9293 3.7.1).</source>
        <translation>%1 大于 MSS %2：网卡在捕获之后才把它切分成报文段，或者在捕获之前已把它们合并（RFC 9293 3.7.1）。</translation>
    </message>
    <message>
        <source>%1 are more than a segment can hold on the wire: the network card cuts it after the capture, or put it together before (RFC 9293 3.7.1).</source>
        <translation>%1 超过线路上一个报文段的容量：网卡在捕获之后才切分，或者在捕获之前已合并（RFC 9293 3.7.1）。</translation>
    </message>
    <message>
        <source>The same numbers and the same IP identification: it was sent once, and the capture saw it in two places (RFC 6864). It changes nothing.</source>
        <translation>序号和 IP 标识都相同：它只发送过一次，而捕获在两处看到了它（RFC 6864）。它不改变任何状态。</translation>
    </message>
    <message>
        <source>The program does not read as fast as data come, and the buffer is full: with window 0 %1 must stop at %2 and wait for an update (RFC 9293 3.8.6).</source>
        <translation>应用进程读取的速度赶不上数据到达的速度，接收缓存已满：窗口为 0，%1必须停在 %2，等待窗口更新（RFC 9293 3.8.6）。</translation>
    </message>
    <message>
        <source>It acknowledges nothing new; it says that the window now reaches to %1 + %2 = %3 (RFC 9293 3.8.6).</source>
        <translation>它没有确认新的数据，只是说明窗口现在到 %1 + %2 = %3 为止（RFC 9293 3.8.6）。</translation>
    </message>
    <message>
        <source>%1 offered %2 beyond %3, and this segment ends at %3 + %2 = %4: %5 must wait for the next ACK (RFC 9293 3.8.6).</source>
        <translation>%1从 %3 起通告了 %2 字节的窗口，这个报文段正好到 %3 + %2 = %4 为止：%5必须等待下一个 ACK（RFC 9293 3.8.6）。</translation>
    </message>
    <message>
        <source>While the window is 0, the ACK that opens it could be lost, and both would wait for ever. So %1 asks now and then; the answer carries the window (RFC 9293 3.8.6.1).</source>
        <translation>窗口为 0 时，打开窗口的 ACK 可能丢失，双方就会永远等待，形成死锁。所以%1每隔一段时间询问一次，应答中带有窗口值（RFC 9293 3.8.6.1）。</translation>
    </message>
    <message>
        <source>The answer still says window 0, with ack %1: %2 asks again, each time after twice the wait (RFC 9293 3.8.6.1).</source>
        <translation>应答中的窗口仍为 0，ack 为 %1：%2会再次询问，每次等待的时间加倍（RFC 9293 3.8.6.1）。</translation>
    </message>
    <message>
        <source>Its number %1 is one less than the next, %1 + 1 = %2: %3 has that already, so it must answer, and thus shows that it is there (RFC 9293 3.8.4).</source>
        <translation>它的序号 %1 比下一个序号 %1 + 1 = %2 小一：%3早已收到，所以必须应答，由此表明自己还在（RFC 9293 3.8.4）。</translation>
    </message>
    <message>
        <source>Number %1 had arrived long before, so %2 repeats that it expects %3: it is there, and knows the connection (RFC 9293 3.8.4).</source>
        <translation>序号 %1 早已到达，所以%2重申期望 %3：它还在，并且连接仍然有效（RFC 9293 3.8.4）。</translation>
    </message>
    <message>
        <source>%1 can take marks of congestion instead of losses, if %2 agrees (RFC 3168 6.1.1).</source>
        <translation>如果%2同意，%1可以用拥塞标记代替丢包来得知拥塞（RFC 3168 6.1.1）。</translation>
    </message>
    <message>
        <source>%1 agrees: from now on congested routers may mark packets instead of dropping them (RFC 3168 6.1.1).</source>
        <translation>%1同意：从现在起，拥塞的路由器可以标记分组而不丢弃（RFC 3168 6.1.1）。</translation>
    </message>
    <message>
        <source>A packet from %1 arrived with a mark of congestion. ECE is set until %1 answers with CWR (RFC 3168 6.1.3).</source>
        <translation>来自%1的分组到达时带有拥塞标记。在%1用 CWR 应答之前一直设置 ECE（RFC 3168 6.1.3）。</translation>
    </message>
    <message>
        <source>%1 has got ECE and made its congestion window smaller, as after a loss (RFC 3168 6.1.2).</source>
        <translation>%1收到了 ECE，像丢包之后一样减小了拥塞窗口（RFC 3168 6.1.2）。</translation>
    </message>
    <message>
        <source>The urgent pointer says how far urgent data reach; new programs are not to use it (RFC 9293 3.8.5).</source>
        <translation>紧急指针指出紧急数据到哪里为止；新的程序不应再使用它（RFC 9293 3.8.5）。</translation>
    </message>
</context>
<context>
    <name>Worksheet</name>
    <message>
        <source>%1 · page %2</source>
        <comment>title of a worksheet, number of its page</comment>
        <translation>%1 · 第 %2 页</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Segment %1</source>
        <translation>报文段 %1</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what is asked, why the answer is right</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Name: ____________________    Date: ______________

Fill in the blanks: states are those after the segment, by RFC 9293; flags as tcpdump prints them; sequence numbers are relative to the initial ones.</source>
        <translation>姓名：____________________    日期：______________

填空：状态指报文段之后的状态，按 RFC 9293 命名；标志按 tcpdump 的写法；序号是相对于初始序号的值。</translation>
    </message>
    <message>
        <source>%1 — key</source>
        <comment>title of a worksheet</comment>
        <translation>%1 — 答案</translation>
    </message>
    <message>
        <source>The answers, and below why each is right.</source>
        <translation>以下是答案，后面附有每个答案的理由。</translation>
    </message>
    <message>
        <source>Save the Worksheet</source>
        <translation>保存练习题</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>无法写入 %1。</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>there is no display to open a window on; --print and --export work without one</source>
        <translation>没有可打开窗口的显示器；--print 和 --export 无需显示器</translation>
    </message>
    <message>
        <source>tcpladder-window cannot be started (%1); is it installed?</source>
        <translation>无法启动 tcpladder-window（%1）；是否已安装？</translation>
    </message>
</context>
<context>
    <name>tcpladder::BytesView</name>
    <message>
        <source>Bytes of the packet</source>
        <translation>分组的字节</translation>
    </message>
</context>
<context>
    <name>tcpladder::CaptureControl</name>
    <message>
        <source>Capture</source>
        <translation>捕获</translation>
    </message>
    <message>
        <source>%1: ended</source>
        <comment>interface</comment>
        <translation>%1：已结束</translation>
    </message>
    <message>
        <source>%1: paused, still recording</source>
        <comment>interface</comment>
        <translation>%1：已暂停显示，仍在记录</translation>
    </message>
    <message>
        <source>%1: capturing</source>
        <comment>interface</comment>
        <translation>%1：正在捕获</translation>
    </message>
    <message>
        <source>packets: %1</source>
        <translation>分组：%1</translation>
    </message>
    <message>
        <source>dropped: %1</source>
        <translation>丢弃：%1</translation>
    </message>
    <message>
        <source>dropped by the kernel: %1, by the interface: %2</source>
        <translation>内核丢弃：%1，接口丢弃：%2</translation>
    </message>
    <message>
        <source>More came than could be taken. A larger buffer or a filter helps.</source>
        <translation>到达的分组超出了处理能力。增大缓冲区或使用过滤器会有帮助。</translation>
    </message>
    <message>
        <source>The capture is not saved.</source>
        <translation>捕获尚未保存。</translation>
    </message>
    <message>
        <source>Packets captured: %1. They are lost unless they are saved.</source>
        <translation>已捕获 %1 个分组。不保存就会丢失。</translation>
    </message>
    <message>
        <source>Save the Capture</source>
        <translation>保存捕获</translation>
    </message>
    <message>
        <source>pcapng (*.pcapng)</source>
        <translation>pcapng (*.pcapng)</translation>
    </message>
    <message>
        <source>pcap (*.pcap)</source>
        <translation>pcap (*.pcap)</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>%1: connecting</source>
        <comment>interface</comment>
        <translation>%1：正在连接</translation>
    </message>
</context>
<context>
    <name>tcpladder::CapturePlaceMenu</name>
    <message>
        <source>&amp;Captured at</source>
        <translation>捕获点(&amp;C)</translation>
    </message>
    <message>
        <source>As &amp;Estimated</source>
        <translation>按估计(&amp;E)</translation>
    </message>
    <message>
        <source>The &amp;Client</source>
        <translation>客户端(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Between the Two</source>
        <translation>两者之间(&amp;B)</translation>
    </message>
    <message>
        <source>The &amp;Server</source>
        <translation>服务器(&amp;S)</translation>
    </message>
</context>
<context>
    <name>tcpladder::ChartPanel</name>
    <message>
        <source>%1…</source>
        <comment>save this chart</comment>
        <translation>%1…</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Which charts are shown</source>
        <translation>显示哪些图表</translation>
    </message>
    <message>
        <source>both directions</source>
        <translation>双向</translation>
    </message>
    <message>
        <source>Whose data the charts of the flow show</source>
        <translation>流的图表显示哪一方的数据</translation>
    </message>
    <message>
        <source>Step back</source>
        <translation>后退一步</translation>
    </message>
    <message>
        <source>Show what was shown before the last zoom (Backspace)</source>
        <translation>显示上一次缩放之前的内容（Backspace）</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>全部显示</translation>
    </message>
    <message>
        <source>Show all of the flow or the capture (Home, or a double click)</source>
        <translation>显示整条流或整个捕获（Home 或双击）</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save a chart as a picture, or its numbers as CSV</source>
        <translation>将图表保存为图片，或将其数值保存为 CSV</translation>
    </message>
</context>
<context>
    <name>tcpladder::ChartSaver</name>
    <message>
        <source>Save the Chart</source>
        <translation>保存图表</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>无法写入 %1。</translation>
    </message>
    <message>
        <source>Picture of pixels (*.png)</source>
        <translation>位图 (*.png)</translation>
    </message>
    <message>
        <source>Picture of lines (*.svg)</source>
        <translation>矢量图 (*.svg)</translation>
    </message>
    <message>
        <source>Page (*.pdf)</source>
        <translation>页面 (*.pdf)</translation>
    </message>
    <message>
        <source>Table of numbers (*.csv)</source>
        <translation>数值表 (*.csv)</translation>
    </message>
</context>
<context>
    <name>tcpladder::ChartView</name>
    <message>
        <source>time since the capture&apos;s first segment [%1]</source>
        <translation>距捕获首个报文段的时间 [%1]</translation>
    </message>
    <message>
        <source>time since the flow&apos;s first segment [%1]</source>
        <translation>距该流首个报文段的时间 [%1]</translation>
    </message>
    <message>
        <source>%1 [%2]</source>
        <comment>what an axis shows, its unit</comment>
        <translation>%1 [%2]</translation>
    </message>
    <message>
        <source>flows %1 to %2</source>
        <translation>流 %1 至 %2</translation>
    </message>
    <message>
        <source>flow %1</source>
        <translation>流 %1</translation>
    </message>
    <message>
        <source>client: %1</source>
        <translation>客户端：%1</translation>
    </message>
    <message>
        <source>server: %1</source>
        <translation>服务器：%1</translation>
    </message>
    <message>
        <source>The window&apos;s end is farther up. Ctrl+wheel shows more of it.</source>
        <translation>窗口右沿在更上方。按住 Ctrl 滚动滚轮可以看到。</translation>
    </message>
    <message>
        <source>The window&apos;s end is farther up.</source>
        <translation>窗口右沿在更上方。</translation>
    </message>
</context>
<context>
    <name>tcpladder::EndpointPanel</name>
    <message>
        <source>Client</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>No flow is selected.</source>
        <translation>未选择流。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>cause of a state, how well it is known</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Bytes that the peer allows beyond SND.UNA</source>
        <translation>对端允许在 SND.UNA 之后发送的字节数</translation>
    </message>
    <message>
        <source>Initial send sequence number</source>
        <translation>初始发送序号</translation>
    </message>
    <message>
        <source>Bytes that this side allows beyond RCV.NXT</source>
        <translation>本端允许在 RCV.NXT 之后接收的字节数</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>缩放因子</translation>
    </message>
    <message>
        <source>What windows that this side offers are multiplied by (RFC 7323)</source>
        <translation>本端通告的窗口要乘以的倍数（RFC 7323）</translation>
    </message>
    <message>
        <source>Largest segment that this side may send, in bytes of data</source>
        <translation>本端可发送的最大段长，以数据字节计</translation>
    </message>
    <message>
        <source>Whether both sides agreed on selective acknowledgment (RFC 2018)</source>
        <translation>双方是否协商了选择确认（RFC 2018）</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>state before and after the segment</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>opened the connection (active open)</source>
        <translation>发起连接（主动打开）</translation>
    </message>
    <message>
        <source>was asked to open (passive open)</source>
        <translation>接受连接（被动打开）</translation>
    </message>
    <message>
        <source>opened at the same time as its peer (simultaneous open)</source>
        <translation>与对方同时发起连接（同时打开）</translation>
    </message>
    <message>
        <source>closed first (active close)</source>
        <translation>先关闭（主动关闭）</translation>
    </message>
    <message>
        <source>closed after its peer (passive close)</source>
        <translation>在对方之后关闭（被动关闭）</translation>
    </message>
    <message>
        <source>closed at the same time as its peer (simultaneous close)</source>
        <translation>与对方同时关闭（同时关闭）</translation>
    </message>
    <message>
        <source>%1
Before this segment: %2</source>
        <translation>%1
这个报文段之前：%2</translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>已商定</translation>
    </message>
    <message>
        <source>not agreed</source>
        <translation>未商定</translation>
    </message>
    <message>
        <source>In flight</source>
        <translation>在途</translation>
    </message>
    <message>
        <source>Bytes sent, and neither acknowledged nor reported by SACK</source>
        <translation>已发送、既未被确认也未被 SACK 报告的字节数</translation>
    </message>
    <message>
        <source>Round-trip time, smoothed (RFC 6298 2)</source>
        <translation>平滑往返时间（RFC 6298 2）</translation>
    </message>
    <message>
        <source>Retransmission timeout by RFC 6298; systems differ</source>
        <translation>按 RFC 6298 计算的超时重传时间；各系统有所不同</translation>
    </message>
    <message>
        <source>Initial receive sequence number: the peer&apos;s ISS</source>
        <translation>初始接收序号，即对方的 ISS</translation>
    </message>
    <message>
        <source>Timestamps</source>
        <translation>时间戳</translation>
    </message>
    <message>
        <source>Whether both sides agreed on the timestamps option (RFC 7323)</source>
        <translation>双方是否商定使用时间戳选项（RFC 7323）</translation>
    </message>
    <message>
        <source>Dup. ACKs</source>
        <translation>重复确认</translation>
    </message>
    <message>
        <source>Duplicate ACKs that came from the peer in a row (RFC 5681)</source>
        <translation>连续收到的来自对方的重复确认 个数（RFC 5681）</translation>
    </message>
</context>
<context>
    <name>tcpladder::ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>%1 (.%2)</source>
        <comment>format (suffix)</comment>
        <translation>%1 (.%2)</translation>
    </message>
    <message>
        <source>&amp;Format:</source>
        <translation>格式(&amp;F)：</translation>
    </message>
    <message>
        <source>This flow</source>
        <translation>整个流</translation>
    </message>
    <message>
        <source>What is in sight</source>
        <translation>可见部分</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>报文段</translation>
    </message>
    <message>
        <source>All flows</source>
        <translation>所有流</translation>
    </message>
    <message>
        <source>&amp;What:</source>
        <translation>内容(&amp;W)：</translation>
    </message>
    <message>
        <source>First segment</source>
        <translation>首个报文段</translation>
    </message>
    <message>
        <source>Last segment</source>
        <translation>末个报文段</translation>
    </message>
    <message>
        <source>&amp;Segments:</source>
        <translation>报文段(&amp;S)：</translation>
    </message>
    <message>
        <source>As high as needed</source>
        <translation>按需要的高度</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>自定</translation>
    </message>
    <message>
        <source>Width in pixels</source>
        <translation>宽度（像素）</translation>
    </message>
    <message>
        <source>Height in pixels</source>
        <translation>高度（像素）</translation>
    </message>
    <message>
        <source>&amp;Page:</source>
        <translation>页面(&amp;P)：</translation>
    </message>
    <message>
        <source>S&amp;cale:</source>
        <translation>比例(&amp;C)：</translation>
    </message>
    <message>
        <source>As in the window</source>
        <translation>与窗口相同</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Black on white</source>
        <translation>黑白</translation>
    </message>
    <message>
        <source>C&amp;olours:</source>
        <translation>配色(&amp;O)：</translation>
    </message>
    <message>
        <source>&amp;Title:</source>
        <translation>标题(&amp;T)：</translation>
    </message>
    <message>
        <source>Ca&amp;ption:</source>
        <translation>说明(&amp;A)：</translation>
    </message>
    <message>
        <source>A picture for each se&amp;gment, to build a slide up</source>
        <translation>每个报文段一张图，用于逐步展示(&amp;G)</translation>
    </message>
    <message>
        <source>S&amp;hrink to one page</source>
        <translation>缩小到一页(&amp;H)</translation>
    </message>
    <message>
        <source>Transparent &amp;background</source>
        <translation>透明背景(&amp;B)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s)</source>
        <translation>
            <numerusform>%Ln 页</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %Ln page(s)</source>
        <translation>
            <numerusform>多于 %Ln 页</numerusform>
        </translation>
    </message>
    <message>
        <source>Writing %1…</source>
        <translation>正在写入 %1…</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>不折叠</translation>
    </message>
    <message>
        <source>Data in order</source>
        <translation>按序的数据</translation>
    </message>
    <message>
        <source>Handshake, data and close</source>
        <translation>握手、数据和关闭</translation>
    </message>
    <message>
        <source>Fol&amp;d:</source>
        <translation>折叠(&amp;D)：</translation>
    </message>
</context>
<context>
    <name>tcpladder::FilterEdit</name>
    <message>
        <source>All packets; or tcp port 80, host 192.0.2.1, …</source>
        <translation>所有分组；或 tcp port 80、host 192.0.2.1 等</translation>
    </message>
    <message>
        <source>Capture filter</source>
        <translation>捕获过滤器</translation>
    </message>
</context>
<context>
    <name>tcpladder::FlowListModel</name>
    <message>
        <source>Number of the flow, in the order in which flows begin</source>
        <translation>流的编号，按流开始的先后排列</translation>
    </message>
    <message>
        <source>#</source>
        <comment>number of a flow</comment>
        <translation>#</translation>
    </message>
    <message>
        <source>The side that opened the connection, or is taken for it</source>
        <translation>打开连接的一端，或被视为打开连接的一端</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>The side that was called</source>
        <translation>被连接的一端</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>State of the client after the last segment</source>
        <translation>最后一个报文段之后客户端的状态</translation>
    </message>
    <message>
        <source>Client&apos;s state</source>
        <translation>客户端状态</translation>
    </message>
    <message>
        <source>State of the server after the last segment</source>
        <translation>最后一个报文段之后服务器的状态</translation>
    </message>
    <message>
        <source>Server&apos;s state</source>
        <translation>服务器状态</translation>
    </message>
    <message>
        <source>TCP segments of both directions</source>
        <translation>两个方向的 TCP 报文段数</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>报文段</translation>
    </message>
    <message>
        <source>Payload of both directions</source>
        <translation>两个方向的有效载荷</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>From the first segment to the last</source>
        <translation>从第一个报文段到最后一个报文段</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>What went wrong, and how often</source>
        <translation>出现的异常及次数</translation>
    </message>
    <message>
        <source>Trouble</source>
        <translation>异常</translation>
    </message>
</context>
<context>
    <name>tcpladder::FlowListPanel</name>
    <message>
        <source>No flow matches the filter.</source>
        <translation>没有符合过滤器的流。</translation>
    </message>
    <message>
        <source>Words that must all hold, such as 10.0.0.1, port:443, state:TIME-WAIT, mark:retransmission, bytes&gt;10k, duration&gt;1.5s; a - before a word turns it round.</source>
        <translation>须同时满足的条件，例如 10.0.0.1、port:443、state:TIME-WAIT、mark:retransmission、bytes&gt;10k、duration&gt;1.5s；条件前加 - 表示取反。</translation>
    </message>
    <message>
        <source>Filter of the flow list</source>
        <translation>流列表的过滤器</translation>
    </message>
    <message>
        <source>Flows</source>
        <translation>流</translation>
    </message>
    <message>
        <source>Filter: address, port:80, mark:trouble</source>
        <translation>过滤器：地址、port:80、mark:trouble</translation>
    </message>
    <message>
        <source>The list still shows all flows.</source>
        <translation>列表仍显示所有流。</translation>
    </message>
    <message>
        <source>The list still shows: %1</source>
        <translation>列表仍按此过滤：%1</translation>
    </message>
</context>
<context>
    <name>tcpladder::InterfaceModel</name>
    <message>
        <source>%1 packets/s</source>
        <translation>%1 包/秒</translation>
    </message>
    <message>
        <source>all interfaces</source>
        <translation>所有接口</translation>
    </message>
    <message>
        <source>up</source>
        <translation>已启用</translation>
    </message>
    <message>
        <source>down</source>
        <translation>未启用</translation>
    </message>
    <message>
        <source>you may capture</source>
        <translation>您可以捕获</translation>
    </message>
    <message>
        <source>permission missing</source>
        <translation>缺少权限</translation>
    </message>
    <message>
        <source>cannot be opened</source>
        <translation>无法打开</translation>
    </message>
    <message>
        <source>is down</source>
        <translation>未启用</translation>
    </message>
    <message>
        <source>Interface</source>
        <translation>接口</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>流量</translation>
    </message>
    <message>
        <source>Permission</source>
        <translation>权限</translation>
    </message>
</context>
<context>
    <name>tcpladder::KernelPanel</name>
    <message>
        <source>While a connection of this machine is captured, the kernel&apos;s own view of it stands here.</source>
        <translation>捕获本机的连接时，这里显示内核自己对它的看法。</translation>
    </message>
    <message>
        <source>The kernel of this machine has no socket of this connection, or none any more.</source>
        <translation>本机内核没有此连接的套接字，或已不再有。</translation>
    </message>
    <message>
        <source>The client&apos;s state differs from what its packets tell.</source>
        <translation>客户端的状态与分组所表明的不同。</translation>
    </message>
    <message>
        <source>The server&apos;s state differs from what its packets tell.</source>
        <translation>服务器的状态与分组所表明的不同。</translation>
    </message>
    <message>
        <source>no socket</source>
        <translation>无套接字</translation>
    </message>
    <message>
        <source>≠ %1</source>
        <translation>≠ %1</translation>
    </message>
    <message>
        <source>none yet</source>
        <comment>slow start threshold</comment>
        <translation>尚无</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>cwnd (segments)</source>
        <translation>cwnd（报文段）</translation>
    </message>
    <message>
        <source>ssthresh (segments)</source>
        <translation>ssthresh（报文段）</translation>
    </message>
    <message>
        <source>SRTT</source>
        <translation>SRTT</translation>
    </message>
    <message>
        <source>RTO</source>
        <translation>RTO</translation>
    </message>
    <message>
        <source>Segments sent again</source>
        <translation>重传的报文段</translation>
    </message>
    <message>
        <source>The kernel&apos;s view of the connection</source>
        <translation>内核对连接的看法</translation>
    </message>
    <message>
        <source>Client:
kernel</source>
        <translation>客户端：
内核</translation>
    </message>
    <message>
        <source>Client:
packets</source>
        <translation>客户端：
分组</translation>
    </message>
    <message>
        <source>Server:
kernel</source>
        <translation>服务器：
内核</translation>
    </message>
    <message>
        <source>Server:
packets</source>
        <translation>服务器：
分组</translation>
    </message>
</context>
<context>
    <name>tcpladder::LadderBar</name>
    <message>
        <source>Go to</source>
        <translation>转到</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>number, or time such as 5.2 s</source>
        <translation>编号，或时间，例如 5.2 s</translation>
    </message>
    <message>
        <source>flag, number or text</source>
        <translation>标志、序号或文字</translation>
    </message>
</context>
<context>
    <name>tcpladder::LadderMenu</name>
    <message>
        <source>&amp;Phases Only</source>
        <translation>仅显示阶段(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Data in Order Folded</source>
        <translation>折叠按序数据(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;All Segments</source>
        <translation>全部报文段(&amp;A)</translation>
    </message>
    <message>
        <source>All Segments with A&amp;rithmetic</source>
        <translation>全部报文段及算式(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Even Rows</source>
        <translation>等高行(&amp;E)</translation>
    </message>
    <message>
        <source>Time to &amp;Scale</source>
        <translation>按时间比例(&amp;S)</translation>
    </message>
    <message>
        <source>S&amp;tretch Time</source>
        <translation>拉伸时间(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Compress Time</source>
        <translation>压缩时间(&amp;C)</translation>
    </message>
    <message>
        <source>Ti&amp;mes</source>
        <translation>时间显示(&amp;M)</translation>
    </message>
    <message>
        <source>Since the &amp;Beginning</source>
        <translation>自连接开始(&amp;B)</translation>
    </message>
    <message>
        <source>Time of &amp;Day</source>
        <translation>时刻(&amp;D)</translation>
    </message>
    <message>
        <source>Δ to the &amp;Previous Segment</source>
        <translation>Δ 相对上一报文段(&amp;P)</translation>
    </message>
    <message>
        <source>Δ to the Previous Segment of the &amp;Same Side</source>
        <translation>Δ 相对同一方的上一报文段(&amp;S)</translation>
    </message>
    <message>
        <source>Δ to the Selected Segment, or &amp;No More</source>
        <translation>Δ 相对选中的报文段，或取消(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Fields</source>
        <translation>字段(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Flags</source>
        <translation>标志位(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Acknowledgment</source>
        <translation>确认号(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Window</source>
        <translation>窗口(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Options</source>
        <translation>选项(&amp;O)</translation>
    </message>
    <message>
        <source>Numbers from the &amp;Beginning of the Flow</source>
        <translation>相对序号（自流的起点）(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Time</source>
        <translation>时间(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Reasons</source>
        <translation>原因(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Ladder</source>
        <translation>时序图(&amp;L)</translation>
    </message>
    <message>
        <source>This Client&apos;s Flows Side &amp;by Side</source>
        <translation>并排显示此客户端的流(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Card about the Handshake</source>
        <translation>握手卡片(&amp;C)</translation>
    </message>
</context>
<context>
    <name>tcpladder::LadderView</name>
    <message>
        <source>Ladder</source>
        <translation>时序图</translation>
    </message>
    <message>
        <source>Follow the newest segment</source>
        <translation>跟随最新的报文段</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>No trouble from here on</source>
        <translation>此后没有异常</translation>
    </message>
    <message>
        <source>No trouble before this</source>
        <translation>此前没有异常</translation>
    </message>
    <message>
        <source>from 1 to %1</source>
        <translation>从 1 到 %1</translation>
    </message>
    <message>
        <source>a number such as 12, or a time such as 5.2 s</source>
        <translation>编号（例如 12），或时间（例如 5.2 s）</translation>
    </message>
    <message>
        <source>Segment %1 at %2 s</source>
        <extracomment>Number of a segment, then its time: &quot;Segment 4 at 5.180297 s&quot;</extracomment>
        <translation>报文段 %1，位于 %2 s</translation>
    </message>
    <message>
        <source>Then: client %1, server %2</source>
        <translation>此后：客户端 %1，服务器 %2</translation>
    </message>
    <message>
        <source>Nothing is folded here</source>
        <translation>这里没有折叠的内容</translation>
    </message>
    <message>
        <source>Segments %1 to %2</source>
        <translation>报文段 %1 至 %2</translation>
    </message>
    <message>
        <source>Click, or press Enter, to see them one by one.</source>
        <translation>单击或按 Enter 键逐个查看。</translation>
    </message>
    <message>
        <source>Segment %1</source>
        <translation>报文段 %1</translation>
    </message>
</context>
<context>
    <name>tcpladder::LanesView</name>
    <message>
        <source>Flows side by side</source>
        <translation>并排的流</translation>
    </message>
</context>
<context>
    <name>tcpladder::LegendWindow</name>
    <message>
        <source>Flags as tcpdump prints them</source>
        <translation>标志（按 tcpdump 的写法）</translation>
    </message>
    <message>
        <source>Shapes and colours in the ladder</source>
        <translation>时序图中的形状与颜色</translation>
    </message>
    <message>
        <source>States by RFC 9293, and what other programs and books call them</source>
        <translation>RFC 9293 的状态，以及其他程序和书籍中的名称</translation>
    </message>
    <message>
        <source>%1 Also: %2.</source>
        <comment>meaning of a state, its other names</comment>
        <translation>%1又称：%2。</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>图例</translation>
    </message>
</context>
<context>
    <name>tcpladder::LessonMenu</name>
    <message>
        <source>Le&amp;ssons</source>
        <translation>课程(&amp;S)</translation>
    </message>
</context>
<context>
    <name>tcpladder::LessonPanel</name>
    <message>
        <source>Introduction</source>
        <translation>引言</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>number and title of a step</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>**Question.** %1</source>
        <translation>**问题：** %1</translation>
    </message>
    <message>
        <source>Show the answer</source>
        <translation>显示答案</translation>
    </message>
    <message>
        <source>No lesson belongs to this capture.</source>
        <translation>此捕获文件没有对应的课程。</translation>
    </message>
    <message>
        <source>This lesson has mistakes:</source>
        <translation>本课有错误：</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>To the step before (%1)</source>
        <translation>转到上一步（%1）</translation>
    </message>
    <message>
        <source>To the next step (%1)</source>
        <translation>转到下一步（%1）</translation>
    </message>
    <message>
        <source>Steps of the lesson</source>
        <translation>课程的步骤</translation>
    </message>
    <message>
        <source>Text of the lesson</source>
        <translation>课程的正文</translation>
    </message>
</context>
<context>
    <name>tcpladder::MainWindow</name>
    <message>
        <source>%1 — tcpladder</source>
        <comment>title of the window with a capture</comment>
        <translation>%1 — tcpladder</translation>
    </message>
    <message>
        <source>Open a Capture</source>
        <translation>打开捕获文件</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>在任何位置</translation>
    </message>
    <message>
        <source>Flows</source>
        <translation>流</translation>
    </message>
    <message>
        <source>End points</source>
        <translation>端点</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>报文段</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>capture file, capture filter</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>课程</translation>
    </message>
    <message>
        <source>State Diagrams</source>
        <translation>状态图</translation>
    </message>
    <message>
        <source>pasted text</source>
        <translation>粘贴的文本</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Kernel&apos;s View</source>
        <translation>内核视图</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已写入：%1</translation>
    </message>
    <message>
        <source>%1, anonymized</source>
        <comment>capture file</comment>
        <translation>%1（已匿名）</translation>
    </message>
    <message>
        <source>What comes live or through a pipe is not read again: choose this before it begins.</source>
        <translation>实时或来自管道的内容不会再次读取：请在开始之前选择此项。</translation>
    </message>
    <message>
        <source>By menu: Alt and the underlined letters, or keys that you give in the settings</source>
        <translation>通过菜单：Alt 加带下划线的字母，或在设置中自定快捷键</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>键盘</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <comment>capture file, and others merged with it</comment>
        <translation>
            <numerusform>%1 及另外 %Ln 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Captures (*.pcap *.pcapng *.cap *.dmp *.snoop *.pcap.* *.pcapng.*)</source>
        <translation>捕获文件 (*.pcap *.pcapng *.cap *.dmp *.snoop *.pcap.* *.pcapng.*)</translation>
    </message>
    <message>
        <source>What tcpdump printed (*.txt *.log)</source>
        <translation>tcpdump 打印的文本 (*.txt *.log)</translation>
    </message>
</context>
<context>
    <name>tcpladder::Manual</name>
    <message>
        <source>Manual</source>
        <translation>使用手册</translation>
    </message>
    <message>
        <source>Search the manual; Enter goes on</source>
        <translation>在手册中搜索；按回车查找下一处</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>en</source>
        <comment>code of the language of the manual: the name of its file</comment>
        <translation>zh_CN</translation>
    </message>
</context>
<context>
    <name>tcpladder::Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>打开最近的文件(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Put Panels Back</source>
        <translation>恢复面板布局(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>F&amp;ull Screen</source>
        <translation>全屏(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>转到(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Next Segment</source>
        <translation>下一个报文段(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous Segment</source>
        <translation>上一个报文段(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;First Segment</source>
        <translation>第一个报文段(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Last Segment</source>
        <translation>最后一个报文段(&amp;L)</translation>
    </message>
    <message>
        <source>Next &amp;Trouble</source>
        <translation>下一处异常(&amp;T)</translation>
    </message>
    <message>
        <source>Previous T&amp;rouble</source>
        <translation>上一处异常(&amp;R)</translation>
    </message>
    <message>
        <source>Next Fl&amp;ow</source>
        <translation>下一个流(&amp;O)</translation>
    </message>
    <message>
        <source>Previous Flo&amp;w</source>
        <translation>上一个流(&amp;W)</translation>
    </message>
    <message>
        <source>Filter Flow&amp;s</source>
        <translation>过滤流(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Legend: Flags, States, Marks</source>
        <translation>图例：标志、状态、标记(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;About tcpladder</source>
        <translation>关于 tcpladder(&amp;A)</translation>
    </message>
    <message>
        <source>As the &amp;Desktop</source>
        <translation>跟随桌面(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>Dar&amp;k</source>
        <translation>深色(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Black on White</source>
        <translation>白底黑字(&amp;B)</translation>
    </message>
    <message>
        <source>As the &amp;System</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Forget These</source>
        <translation>清除此列表(&amp;F)</translation>
    </message>
    <message>
        <source>La&amp;bels</source>
        <translation>标注(&amp;B)</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Normal Size</source>
        <translation>原始大小(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Go to Segment or Time</source>
        <translation>转到报文段或时间(&amp;G)</translation>
    </message>
    <message>
        <source>Fin&amp;d</source>
        <translation>查找(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Short</source>
        <translation>简短(&amp;S)</translation>
    </message>
    <message>
        <source>As &amp;tcpdump Prints</source>
        <translation>tcpdump 格式(&amp;T)</translation>
    </message>
    <message>
        <source>As the &amp;RFC Prints</source>
        <translation>RFC 格式(&amp;R)</translation>
    </message>
    <message>
        <source>In &amp;Words</source>
        <translation>文字说明(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;New Window</source>
        <translation>新建窗口(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>设置(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>使用手册(&amp;M)</translation>
    </message>
    <message>
        <source>Re&amp;veal Segment by Segment</source>
        <translation>逐个显示报文段(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Capture</source>
        <translation>捕获(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Start Capturing…</source>
        <translation>开始捕获(&amp;S)…</translation>
    </message>
    <message>
        <source>S&amp;top Capturing</source>
        <translation>停止捕获(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>暂停显示(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Restart Capturing</source>
        <translation>重新开始捕获(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation>清空(&amp;C)</translation>
    </message>
    <message>
        <source>Save Capture &amp;As…</source>
        <translation>捕获另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Paste tcpdump Lines or a Capture</source>
        <translation>粘贴 tcpdump 输出或捕获文件(&amp;P)</translation>
    </message>
    <message>
        <source>On Another &amp;Machine…</source>
        <translation>在另一台机器上(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Worksheet as PDF…</source>
        <translation>练习题存为 PDF(&amp;W)…</translation>
    </message>
    <message>
        <source>&amp;Quiz…</source>
        <translation>测验(&amp;Q)…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <source>Cop&amp;y What Is in Sight</source>
        <translation>复制可见部分(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Anonymize Hosts and Payload</source>
        <translation>隐去主机与数据(&amp;A)</translation>
    </message>
    <message>
        <source>Look Up Names of &amp;Hosts</source>
        <translation>查询主机名(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Keyboard</source>
        <translation>键盘(&amp;K)</translation>
    </message>
</context>
<context>
    <name>tcpladder::MessageBar</name>
    <message>
        <source>Hide this message</source>
        <translation>隐藏此消息</translation>
    </message>
    <message numerus="yes">
        <source>This capture holds %Ln packet(s), but no TCP.</source>
        <translation>
            <numerusform>此捕获文件含有 %Ln 个分组，但没有 TCP。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln packet(s) could not be read and were left out. The first: %1</source>
        <translation>
            <numerusform>有 %Ln 个分组无法读取，已略过。第一个：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Packets of some link types were left out: %1</source>
        <translation>某些链路类型的分组被略去：%1</translation>
    </message>
    <message numerus="yes">
        <source>This capture holds %Ln packet(s), but the filter &quot;%1&quot; takes no TCP segment of it.</source>
        <translation>
            <numerusform>此捕获包含 %Ln 个分组，但没有 TCP 报文段符合过滤表达式“%1”。</numerusform>
        </translation>
    </message>
    <message>
        <source>The clipboard holds neither a capture file nor lines as tcpdump prints them.</source>
        <translation>剪贴板中既没有捕获文件，也没有 tcpdump 输出的文本行。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) of the text show no TCP segment and were left out. The first is line %1.</source>
        <translation>
            <numerusform>文本中有 %Ln 行不含 TCP 报文段，已略去；第一处是第 %1 行。</numerusform>
        </translation>
    </message>
    <message>
        <source>The capture that was open stays open.</source>
        <translation>原来打开的捕获保持不变。</translation>
    </message>
</context>
<context>
    <name>tcpladder::OverviewStrip</name>
    <message>
        <source>Overview of the flow</source>
        <translation>流的概览</translation>
    </message>
    <message>
        <source>The whole flow: the states of both sides and trouble. Click to go there.</source>
        <translation>整个流：两端的状态和异常。单击可转到该处。</translation>
    </message>
</context>
<context>
    <name>tcpladder::QuizView</name>
    <message>
        <source>State of the client after segment %1</source>
        <translation>报文段 %1 之后客户端的状态</translation>
    </message>
    <message>
        <source>State of the server after segment %1</source>
        <translation>报文段 %1 之后服务器的状态</translation>
    </message>
    <message>
        <source>Flags of segment %1</source>
        <translation>报文段 %1 的标志</translation>
    </message>
    <message>
        <source>Sequence number of segment %1, relative</source>
        <translation>报文段 %1 的相对序号</translation>
    </message>
    <message>
        <source>Acknowledgment number of segment %1, relative</source>
        <translation>报文段 %1 的相对确认号</translation>
    </message>
</context>
<context>
    <name>tcpladder::QuizWindow</name>
    <message>
        <source>Choose what is to be hidden.</source>
        <translation>请选择要隐藏的内容。</translation>
    </message>
    <message>
        <source>Fill in the blanks; Enter or Tab judges each. States may be named as the RFC, netstat or ss names them, flags as tcpdump prints them or as words; numbers are relative.</source>
        <translation>请填空，按 Enter 或 Tab 即可判断对错。状态可以用 RFC、netstat 或 ss 的名称，标志可以用 tcpdump 的写法或单词，序号为相对值。</translation>
    </message>
    <message>
        <source>%1 of %2 right</source>
        <comment>answers in a quiz</comment>
        <translation>答对 %1 / %2</translation>
    </message>
    <message>
        <source>Quiz: %1</source>
        <translation>测验：%1</translation>
    </message>
    <message>
        <source>To be filled in:</source>
        <translation>要填写的内容：</translation>
    </message>
    <message>
        <source>&amp;States</source>
        <translation>状态(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Numbers</source>
        <translation>序号(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Flags</source>
        <translation>标志(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Check</source>
        <translation>检查(&amp;C)</translation>
    </message>
    <message>
        <source>Show the &amp;Answers</source>
        <translation>显示答案(&amp;A)</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>清空(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Worksheet as PDF…</source>
        <translation>练习题存为 PDF(&amp;W)…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>评判</translation>
    </message>
</context>
<context>
    <name>tcpladder::RecoveryBar</name>
    <message>
        <source>tcpladder ended unexpectedly while it captured. What came until %1 is still there (%2).</source>
        <translation>tcpladder 在捕获时意外结束。截至 %1 捕获的内容仍在（%2）。</translation>
    </message>
    <message>
        <source>&amp;Open It</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Delete It</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>La&amp;ter</source>
        <translation>以后再说(&amp;T)</translation>
    </message>
</context>
<context>
    <name>tcpladder::RemoteDialog</name>
    <message>
        <source>Capture on Another Machine</source>
        <translation>在另一台机器上捕获</translation>
    </message>
    <message>
        <source>name or user@name, as for ssh</source>
        <translation>主机名或 用户@主机名，与 ssh 相同</translation>
    </message>
    <message>
        <source>Where you may not capture there, sudo -n tcpdump may be allowed.</source>
        <translation>如果您在那里无权捕获，也许可以使用 sudo -n tcpdump。</translation>
    </message>
    <message>
        <source>tcpladder runs your ssh, which must be able to log in without asking here, with a key or an agent, and tcpdump there. The ssh connection itself is left out.</source>
        <translation>tcpladder 运行您的 ssh（须能用密钥或代理直接登录，不在此处询问），并在对方机器上运行 tcpdump。这条 ssh 连接本身不会被捕获。</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>开始(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Host:</source>
        <translation>主机(&amp;H)：</translation>
    </message>
    <message>
        <source>&amp;Interface there:</source>
        <translation>对方接口(&amp;I)：</translation>
    </message>
    <message>
        <source>&amp;Filter:</source>
        <translation>过滤器(&amp;F)：</translation>
    </message>
    <message>
        <source>&amp;Command there:</source>
        <translation>对方命令(&amp;C)：</translation>
    </message>
</context>
<context>
    <name>tcpladder::RevealPanel</name>
    <message>
        <source>Client</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Segment %1 comes from the client. Which states does it lead to?</source>
        <translation>第 %1 个报文段由客户端发出。它使两端进入什么状态？</translation>
    </message>
    <message>
        <source>Segment %1 comes from the server. Which states does it lead to?</source>
        <translation>第 %1 个报文段由服务器发出。它使两端进入什么状态？</translation>
    </message>
    <message numerus="yes">
        <source>%Ln segment(s)</source>
        <translation>
            <numerusform>%Ln 个报文段</numerusform>
        </translation>
    </message>
    <message>
        <source>Space: the next segment</source>
        <translation>空格键：下一个报文段</translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <comment>number of a segment, how many there are, its label</comment>
        <translation>%1 / %2：%3</translation>
    </message>
</context>
<context>
    <name>tcpladder::RevealWindow</name>
    <message>
        <source>Reveal</source>
        <translation>逐个显示</translation>
    </message>
    <message>
        <source>%1 times</source>
        <comment>speed of playing</comment>
        <translation>%1 倍</translation>
    </message>
    <message>
        <source>Playing at %1 the capture&apos;s speed · P: stop · F: faster · S: slower · Esc: leave</source>
        <translation>正以抓包速度的 %1 播放 · P：停止 · F：加快 · S：放慢 · Esc：退出</translation>
    </message>
    <message>
        <source>Space: next · Page Up: back · P: play · Q: %1 · + −: size · Esc: leave</source>
        <translation>空格键：下一个 · Page Up：上一个 · P：播放 · Q：%1 · + −：字号 · Esc：退出</translation>
    </message>
    <message>
        <source>no questions</source>
        <translation>不再提问</translation>
    </message>
    <message>
        <source>ask before each</source>
        <translation>每个之前提问</translation>
    </message>
</context>
<context>
    <name>tcpladder::SegmentFieldModel</name>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
</context>
<context>
    <name>tcpladder::SegmentPanel</name>
    <message>
        <source>The packet cannot be read again: %1</source>
        <translation>无法再次读取该分组：%1</translation>
    </message>
    <message>
        <source>Select a segment in the ladder to see its fields and bytes.</source>
        <translation>在时序图中选择一个报文段，以查看其字段和字节。</translation>
    </message>
    <message>
        <source>Fields of the segment</source>
        <translation>报文段的字段</translation>
    </message>
</context>
<context>
    <name>tcpladder::SequenceView</name>
    <message>
        <source>%1 %2 (before: %3)</source>
        <comment>variable, value, value before the segment</comment>
        <translation>%1 %2（之前：%3）</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>variable, value</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Send sequence space</source>
        <translation>发送序号空间</translation>
    </message>
    <message>
        <source>Receive sequence space</source>
        <translation>接收序号空间</translation>
    </message>
    <message>
        <source>What it sent is unknown.</source>
        <translation>发送的情况未知。</translation>
    </message>
    <message>
        <source>What it received is unknown.</source>
        <translation>接收的情况未知。</translation>
    </message>
</context>
<context>
    <name>tcpladder::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>搜索设置</translation>
    </message>
    <message>
        <source>No setting is called so.</source>
        <translation>没有叫这个名称的设置。</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>跟随桌面</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Black on white</source>
        <translation>白底黑字</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Labels of segments</source>
        <translation>报文段标签</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>简短</translation>
    </message>
    <message>
        <source>As tcpdump prints</source>
        <translation>tcpdump 的写法</translation>
    </message>
    <message>
        <source>As the RFC prints</source>
        <translation>RFC 的写法</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>文字说明</translation>
    </message>
    <message>
        <source> %</source>
        <comment>percent, behind a number</comment>
        <translation> %</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Panels glide into place</source>
        <translation>面板移动时显示动画</translation>
    </message>
    <message>
        <source>At the start</source>
        <translation>启动时</translation>
    </message>
    <message>
        <source>Open again what was open at the end</source>
        <translation>重新打开上次退出时的捕获文件</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Back</source>
        <comment>return one setting to what it was at first</comment>
        <translation>还原</translation>
    </message>
    <message>
        <source>Return “%1” to what it was at first</source>
        <translation>将“%1”还原为最初的值</translation>
    </message>
    <message>
        <source>%1 already means “%2”.</source>
        <translation>%1 已用于“%2”。</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>连接</translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds, behind a number</comment>
        <translation> 秒</translation>
    </message>
    <message>
        <source>RFC 9293 says 240 seconds, Linux waits for 60.</source>
        <translation>RFC 9293 规定 240 秒，Linux 等待 60 秒。</translation>
    </message>
    <message>
        <source>TIME-WAIT lasts (2 MSL)</source>
        <translation>TIME-WAIT 的时长（2 MSL）</translation>
    </message>
</context>
<context>
    <name>tcpladder::StartDialog</name>
    <message>
        <source>&amp;Promiscuous: also packets that are not for this machine</source>
        <translation>混杂模式(&amp;P)：也捕获不是发给本机的分组</translation>
    </message>
    <message>
        <source>I&amp;mmediate: each packet at once, at the cost of more drops when there are many</source>
        <translation>立即模式(&amp;M)：每个分组立刻显示，但分组很多时丢弃会更多</translation>
    </message>
    <message>
        <source>Capture</source>
        <translation>捕获</translation>
    </message>
    <message>
        <source>Interfaces</source>
        <translation>接口</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>开始(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Filter:</source>
        <translation>过滤器(&amp;F)：</translation>
    </message>
    <message>
        <source> bytes</source>
        <translation> 字节</translation>
    </message>
    <message>
        <source> MiB</source>
        <translation> MiB</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Keep at most of each packet:</source>
        <translation>每个分组最多保留：</translation>
    </message>
    <message>
        <source>Buffer of the kernel:</source>
        <translation>内核缓冲区：</translation>
    </message>
    <message>
        <source>&amp;Copy the Command</source>
        <translation>复制命令(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Allow Now…</source>
        <translation>立即授权(&amp;A)…</translation>
    </message>
    <message>
        <source>The program that captures is missing: %1. Install tcpladder again.</source>
        <translation>缺少捕获程序：%1。请重新安装 tcpladder。</translation>
    </message>
    <message>
        <source>You may not capture: only members of the group %1 may run %2. An administrator can make you one with usermod -aG %1 and your name; then log in again.</source>
        <translation>您无权捕获：只有 %1 组的成员可以运行 %2。管理员可以用 usermod -aG %1 加上您的用户名将您加入该组；之后请重新登录。</translation>
    </message>
    <message>
        <source>You may not capture yet. This window never needs to be root: the helper alone opens the interface, and gives up every right at once. To let it, an administrator types:
%1</source>
        <translation>您还没有捕获权限。本窗口从不需要 root 权限：只有辅助程序会打开接口，并随即放弃所有权限。要授权给它，请管理员执行：
%1</translation>
    </message>
</context>
<context>
    <name>tcpladder::StartPage</name>
    <message>
        <source>%1  —  %2</source>
        <comment>file name, its folder</comment>
        <translation>%1  —  %2</translation>
    </message>
    <message>
        <source>TCP traffic as a ladder, with the state of both sides.</source>
        <translation>以时序图显示 TCP 流量和两端的状态。</translation>
    </message>
    <message>
        <source>&amp;Open a capture…</source>
        <translation>打开捕获文件(&amp;O)…</translation>
    </message>
    <message>
        <source>or drop a file here (pcap, pcapng)</source>
        <translation>或将文件拖放到此处（pcap、pcapng）</translation>
    </message>
    <message>
        <source>Opened lately</source>
        <translation>最近打开</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>示例课程</translation>
    </message>
    <message>
        <source>Start page</source>
        <translation>起始页</translation>
    </message>
    <message>
        <source>&amp;Capture live…</source>
        <translation>实时捕获(&amp;C)…</translation>
    </message>
</context>
<context>
    <name>tcpladder::StateDiagramView</name>
    <message>
        <source>Client %1</source>
        <translation>客户端 %1</translation>
    </message>
    <message>
        <source>Server %1</source>
        <translation>服务器 %1</translation>
    </message>
    <message>
        <source>State diagrams</source>
        <translation>状态图</translation>
    </message>
    <message>
        <source>No flow is selected.</source>
        <translation>未选择流。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>state, what it means</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>&amp;Save as a Picture…</source>
        <translation>存为图片(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>%1: the name must end in .png, .svg or .pdf</source>
        <translation>%1：文件名必须以 .png、.svg 或 .pdf 结尾</translation>
    </message>
    <message>
        <source>Save the State Diagrams</source>
        <translation>保存状态图</translation>
    </message>
    <message>
        <source>Pictures (*.png *.svg *.pdf)</source>
        <translation>图片 (*.png *.svg *.pdf)</translation>
    </message>
</context>
<context>
    <name>tcpladder::StatusLine</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop reading; what was read stays</source>
        <translation>停止读取；保留已读取的内容</translation>
    </message>
    <message>
        <source>How much of the capture was read</source>
        <translation>捕获文件的读取进度</translation>
    </message>
    <message>
        <source>packets: %1 · TCP segments: %2 · flows: %3</source>
        <translation>分组：%1 · TCP 报文段：%2 · 流：%3</translation>
    </message>
    <message>
        <source>flow %1</source>
        <translation>流 %1</translation>
    </message>
    <message>
        <source>segments: %1</source>
        <translation>报文段：%1</translation>
    </message>
    <message>
        <source>bytes: %1</source>
        <translation>字节：%1</translation>
    </message>
    <message>
        <source>segment %1 of %2</source>
        <translation>第 %1 个报文段，共 %2 个</translation>
    </message>
    <message>
        <source>packet %1</source>
        <translation>分组 %1</translation>
    </message>
    <message>
        <source>Do not open it; what is open stays</source>
        <translation>不再打开它；已打开的捕获保持不变</translation>
    </message>
    <message>
        <source>Opening %1 …</source>
        <translation>正在打开 %1 …</translation>
    </message>
</context>
<context>
    <name>tcpladder::TimerBars</name>
    <message>
        <source>%1: %2 of %3 left</source>
        <comment>timer, what is left, how long it runs</comment>
        <translation>%1：还剩 %2，共 %3</translation>
    </message>
    <message>
        <source>%1: runs, for %2 in all</source>
        <comment>timer, how long</comment>
        <translation>%1：正在运行，共 %2</translation>
    </message>
    <message>
        <source>%1: runs, for how long is unknown</source>
        <comment>timer</comment>
        <translation>%1：正在运行，时长未知</translation>
    </message>
    <message>
        <source>Timers</source>
        <translation>定时器</translation>
    </message>
</context>
</TS>
