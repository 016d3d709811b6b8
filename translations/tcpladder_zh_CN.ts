<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>&lt;h2&gt;tcpladder %1&lt;/h2&gt;&lt;p&gt;Draws TCP traffic as a ladder with the RFC 9293 state of both sides.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later. It comes without any warranty.&lt;/p&gt;&lt;p&gt;Built with Qt %2; reads captures through libpcap.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About tcpladder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Draws TCP traffic as a ladder with the RFC 9293 state of both sides.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capture files to open; several open as one, merged by time; - is standard input.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open FILE, the same as a bare FILE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only flow N; may be repeated; 0 is the first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only segments A to B of the flow, counted from 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print %1 to standard output and exit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the ladder to FILE (.png) and exit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the picture in pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enlarge the picture F times, 0.25 to 8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours: light, dark or print.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the program, such as en or zh_CN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this help and exit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the version and exit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--flow takes a number from 0, not &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--rows takes two numbers, such as 1-20, not &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--print takes %1, not &quot;%2&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--export takes a file name that ends in .png, not &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--size takes width and height up to 20000, such as 1600x900, not &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--scale takes a number from 0.25 to 8, not &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--theme takes light, dark or print, not &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--print and --export need a capture: name a file, or - for standard input</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>there is no such file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you may not read this file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is a directory, not a capture file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is not a capture file of a known format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the capture format is of a version that is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the packets are of a link type that cannot be decoded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file ends within a packet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a packet record contradicts itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the capture filter is not valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading was stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look whether it was moved or renamed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask its owner for the right to read it, or copy it with the rights of its owner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a capture file within it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Was the capture stopped before its first packet was written? tcpdump -U writes each packet at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files that tcpdump -w, dumpcap or Wireshark write can be opened (pcap, pcapng).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it with Wireshark as pcapng, and open that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capture on an interface that carries IP, such as Ethernet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All packets before it are shown. The capture may still be written, or was not copied whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All packets before it are shown. The file may have been damaged when it was copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All packets read before are shown. Check the disk or the network that holds the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See pcap-filter(7) for what a filter may say.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All packets read before are shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (at byte %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>file: reason</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>reason: detail</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterText</name>
    <message>
        <source>“%1” asks for nothing known. Known are: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” names no state. A right one is state:TIME-WAIT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” names no mark. Right ones are mark:retransmission and mark:trouble.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” needs a number, such as port:80, bytes&gt;10k or duration&gt;1.5s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” compares what has no order. Write a colon instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has nothing behind its sign.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quotation mark of “%1” has no second one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Flags as tcpdump prints them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SYN: asks to open and gives the initial sequence number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SYN, ACK: agrees to open and gives its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ACK alone: says what arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PSH, ACK: data that the receiver should hand on at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FIN, ACK: has no more to send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RST: there is no such connection, or it is given up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>URG: the urgent pointer counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ECE: the network said that it is congested (RFC 3168)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CWR: the sender has slowed down (RFC 3168)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AE: accurate congestion feedback (RFC 9768)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>States, and what other programs call them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Also: %2.</source>
        <comment>meaning of a state, its other names</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the ladder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next and previous segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a page on, a page back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first and last segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next and previous trouble</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>larger, smaller, as it was</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LessonText</name>
    <message>
        <source>Given up in the handshake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Challenge ACK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delayed ACK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A download</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fast Open: data in the SYN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fast retransmit and SACK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Four segments to close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half-close: data after the FIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half-open connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three segments to open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same over IPv6</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep-alive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost SYN and its back-off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Captured from the middle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One direction captured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port reuse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reordering</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset with data unread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retransmission timeout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simultaneous close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simultaneous open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SYN cookies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three segments to close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TIME-WAIT: the last ACK lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A connection from SYN to CLOSED</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a VLAN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window scaling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zero window and probes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MarkText</name>
    <message>
        <source>retransmission</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fast retransmission</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spurious retransmission</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>out of order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>duplicate ACK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>previous segment not captured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ACK of a segment not captured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>zero window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>zero-window probe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answer to a zero-window probe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>window update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>window full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keep-alive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answer to a keep-alive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>port reused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D-SACK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tail loss probe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>larger than a segment on the wire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>captured twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n retransmission(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fast retransmission(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n spurious retransmission(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n out of order</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n duplicate ACK(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gap(s) in the capture</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ACK(s) of segments not captured</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n zero window(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n zero-window probe(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) to zero-window probes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n window update(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n full window(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keep-alive(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) to keep-alives</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reused port(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n D-SACK(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tail loss probe(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n larger than on the wire</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n captured twice</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>These bytes were sent before; the sender sends them again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent again because duplicate ACKs or SACK asked for it, before a timer ran out (RFC 5681 3.2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent again although the receiver had acknowledged these bytes already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overtaken on its way by segments that were sent after it; not sent again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acknowledges the same byte again: something behind that byte arrived before the byte itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The numbers leave a hole before this segment: one before it was lost, or not captured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acknowledges bytes that the capture does not contain, so the capture missed them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The receiver&apos;s buffer is full: its peer may not send until it says otherwise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One byte sent into a closed window to learn whether it has opened (RFC 9293 3.8.6.1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers a zero-window probe: the window is still closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acknowledges nothing new, but offers another window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fills the window that the peer offered to its last byte.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks an idle peer for a sign of life: at most one byte, one before the next (RFC 9293 3.8.4).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers a keep-alive: the peer is still there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens another connection between the same ports.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reports bytes that arrived twice (RFC 2883).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last segment sent again soon, to provoke an ACK before the timeout (RFC 8985 7).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger than the MSS: the network card cuts it into segments, or has put it together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same packet stands in the capture twice; it was sent once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <comment>between marks</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OptionFields</name>
    <message>
        <source>End of option list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No operation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maximum segment size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SACK permitted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SACK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timestamps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MD5 signature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User timeout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authentication (TCP-AO)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Multipath TCP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fast Open cookie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accurate ECN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Option of kind %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (window × %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>value %1, echo reply %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timestamp value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timestamp echo reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Block (raw)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>malformed: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Quantity</name>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ns</source>
        <comment>nanoseconds</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 µs</source>
        <comment>microseconds</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <comment>milliseconds</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SegmentFields</name>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Packet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since the flow&apos;s beginning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Captured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Destination</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carried in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identification</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>port %1 → %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Destination port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sequence number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>relative %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acknowledgment number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not valid without ACK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Header length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scaled: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scale unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checksum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Urgent pointer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StateText</name>
    <message>
        <source>unknown</source>
        <comment>state of a connection</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in the capture tells the state of this side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits for any peer that asks for a connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has asked for a connection and waits for the answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has got a SYN and sent its own; waits for the acknowledgment of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection is open: data may flow both ways.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has closed its direction first; waits for the acknowledgment of its FIN, or the peer&apos;s FIN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its FIN is acknowledged; still receives, and waits for the peer&apos;s FIN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The peer has closed its direction; waits for its own program to close too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both closed at the same time; waits for the acknowledgment of its FIN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has closed after its peer; waits for the acknowledgment of its FIN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits twice the maximum segment lifetime, in case the peer did not get the last ACK.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shown by what it sends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>proved by a later segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>presumed: nothing proves that the segment arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>assumed: its cause was not captured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>because its time ran out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before the first segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the capture began after the opening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>active open: sent SYN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>passive open: received SYN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>simultaneous open: the SYNs crossed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sent SYN, ACK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>received SYN, ACK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>received the ACK of its SYN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sent what only an open connection sends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sent FIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>received FIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>received the ACK of its FIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sent RST</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>received RST</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused: nobody listened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>went on after a RST that had no effect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2 MSL ran out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gave up: it did not send its SYN again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Why</name>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active open: the client asks to synchronize.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active open: the server asks to synchronize.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simultaneous open: this SYN was sent before the other one arrived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer for %1: the SYN is sent again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ack %1 = %2 + 1: a SYN takes one number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not acknowledged for %1: the SYN,ACK is sent again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ack %1 = %2 + 1: the SYN that crossed has arrived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The handshake is complete: now both sides know that both know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 from the client.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 from the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 from the client; acknowledges all before %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 from the server; acknowledges all before %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 + %2 = %3: all %4 arrived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 + %2 = %3: %4 more arrived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 + 1 = %2: a FIN takes one number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 + %2 + 1 = %3: all data arrived, and the FIN, which takes one number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still expects %1; nothing new arrived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If this ACK is lost, the server sends its FIN again: so the client waits 2 MSL.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If this ACK is lost, the client sends its FIN again: so the server waits 2 MSL.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The FIN came again, so its ACK was lost or late: it is sent again, and 2 MSL begin anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active close: the client has sent all it has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active close: the server has sent all it has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passive close: now the client too has sent all it has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passive close: now the server too has sent all it has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FIN and the ACK of the other FIN travel together: this close takes three segments.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simultaneous close: this FIN was sent before the other one arrived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The FIN is sent again: its acknowledgment has not arrived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused: the SYN is answered with a reset.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset: the client ends the connection at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset: the server ends the connection at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset: what arrived belongs to no connection here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate ACK: something arrived, but %1 is still missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retransmission: %1 is sent again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fast retransmission: duplicate ACKs ask for %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent again although %1 was acknowledged already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tail loss probe: no ACK came, so the last segment is sent again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out of order: overtaken on the way, not sent again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A segment before %1 was not captured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window 0: the buffer is full, the other side may not send.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zero window probe: asks whether the window has opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers the probe: the window is still closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window update: there is room for %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the window offered is now full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep-alive: asks whether the other side is still there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers the keep-alive: still there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acknowledges up to %1, which was not captured.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tcpladder::BytesView</name>
    <message>
        <source>Bytes of the packet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tcpladder::EndpointPanel</name>
    <message>
        <source>Client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No flow is selected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>cause of a state, how well it is known</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>active open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>passive open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>simultaneous open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>active close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>passive close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>simultaneous close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>offered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not offered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oldest number sent and not acknowledged yet, relative to ISS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next number to be sent, relative to ISS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes that the peer allows beyond SND.UNA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Initial send sequence number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next number expected from the peer, relative to the peer&apos;s ISS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes that this side allows beyond RCV.NXT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What windows that this side offers are multiplied by (RFC 7323)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maximum segment size that this side announced, in bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether this side offered selective acknowledgment (RFC 2018)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tcpladder::FlowListModel</name>
    <message>
        <source>Number of the flow, in the order in which flows begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>#</source>
        <comment>number of a flow</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The side that opened the connection, or is taken for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The side that was called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State of the client after the last segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client&apos;s state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State of the server after the last segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server&apos;s state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TCP segments of both directions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payload of both directions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the first segment to the last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What went wrong, and how often</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trouble</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tcpladder::FlowListPanel</name>
    <message>
        <source>No flow matches the filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter: address, port:80, state:TIME-WAIT, mark:trouble, bytes&gt;10k</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words that must all hold, such as 10.0.0.1, port:443, state:TIME-WAIT, mark:retransmission, bytes&gt;10k, duration&gt;1.5s; a - before a word turns it round.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter of the flow list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flows</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tcpladder::MainWindow</name>
    <message>
        <source>Legend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 — tcpladder</source>
        <comment>title of the window with a capture</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a Capture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Captures (*.pcap *.pcapng *.cap *.dmp *.pcap.* *.pcapng.*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segment</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tcpladder::Menus</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Put Panels Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;ull Screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next Segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous Segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;First Segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Last Segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next &amp;Trouble</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous T&amp;rouble</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next Fl&amp;ow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous Flo&amp;w</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter Flow&amp;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Legend: Flags, States, Marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About tcpladder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the &amp;Desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dar&amp;k</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Black on White</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the &amp;System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Forget These</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tcpladder::MessageBar</name>
    <message>
        <source>Hide this message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
%2</source>
        <comment>what went wrong, what to do</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>This capture holds %n packet(s), but no TCP.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tcpladder::SegmentFieldModel</name>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tcpladder::SegmentPanel</name>
    <message>
        <source>The packet cannot be read again: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a segment in the ladder to see its fields and bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields of the segment</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tcpladder::StartPage</name>
    <message>
        <source>%1  —  %2</source>
        <comment>file name, its folder</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TCP traffic as a ladder, with the state of both sides.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open a capture…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or drop a file here (pcap, pcapng)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened lately</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tcpladder::StatusLine</name>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop reading; what was read stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of the capture was read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>packets: %1 · TCP segments: %2 · flows: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>flow %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>segments: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bytes: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>segment %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>packet %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
