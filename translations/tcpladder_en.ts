<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Batch</name>
    <message numerus="yes">
        <source>%n file(s): %1 … %2</source>
        <translation>
            <numerusform>%n file: %1 … %2</numerusform>
            <numerusform>%n files: %1 … %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Exporter</name>
    <message numerus="yes">
        <source>%n packet(s) of other link types are left out; pcapng takes them</source>
        <translation>
            <numerusform>%n packet of another link type is left out; pcapng takes it</numerusform>
            <numerusform>%n packets of other link types are left out; pcapng takes them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandshakeText</name>
    <message numerus="yes">
        <source>%n byte(s) travelled in the SYN</source>
        <translation>
            <numerusform>%n byte travelled in the SYN</numerusform>
            <numerusform>%n bytes travelled in the SYN</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ladder</name>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 segment(s)</source>
        <translation>
            <numerusform>%1 segment</numerusform>
            <numerusform>%1 segments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 byte(s)</source>
        <translation>
            <numerusform>%1 byte</numerusform>
            <numerusform>%1 bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 segment(s) in order</source>
        <translation>
            <numerusform>%1 segment in order</numerusform>
            <numerusform>%1 segments in order</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 ACK(s)</source>
        <translation>
            <numerusform>%1 ACK</numerusform>
            <numerusform>%1 ACKs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with trouble</source>
        <comment>segments of a phase</comment>
        <translation>
            <numerusform>%n with trouble</numerusform>
            <numerusform>%n with trouble</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sent again</source>
        <comment>segments of a fold</comment>
        <translation>
            <numerusform>%n sent again</numerusform>
            <numerusform>%n sent again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In order, and acknowledged on the way (%n ACK(s)).</source>
        <translation>
            <numerusform>In order, and acknowledged on the way (%n ACK).</numerusform>
            <numerusform>In order, and acknowledged on the way (%n ACKs).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MarkText</name>
    <message numerus="yes">
        <source>%n retransmission(s)</source>
        <translation>
            <numerusform>%n retransmission</numerusform>
            <numerusform>%n retransmissions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fast retransmission(s)</source>
        <translation>
            <numerusform>%n fast retransmission</numerusform>
            <numerusform>%n fast retransmissions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n spurious retransmission(s)</source>
        <translation>
            <numerusform>%n spurious retransmission</numerusform>
            <numerusform>%n spurious retransmissions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n out of order</source>
        <translation>
            <numerusform>%n out of order</numerusform>
            <numerusform>%n out of order</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n duplicate ACK(s)</source>
        <translation>
            <numerusform>%n duplicate ACK</numerusform>
            <numerusform>%n duplicate ACKs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gap(s) in the capture</source>
        <translation>
            <numerusform>%n gap in the capture</numerusform>
            <numerusform>%n gaps in the capture</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ACK(s) of segments not captured</source>
        <translation>
            <numerusform>%n ACK of a segment not captured</numerusform>
            <numerusform>%n ACKs of segments not captured</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n zero window(s)</source>
        <translation>
            <numerusform>%n zero window</numerusform>
            <numerusform>%n zero windows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n zero-window probe(s)</source>
        <translation>
            <numerusform>%n zero-window probe</numerusform>
            <numerusform>%n zero-window probes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) to zero-window probes</source>
        <translation>
            <numerusform>%n answer to a zero-window probe</numerusform>
            <numerusform>%n answers to zero-window probes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n window update(s)</source>
        <translation>
            <numerusform>%n window update</numerusform>
            <numerusform>%n window updates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n full window(s)</source>
        <translation>
            <numerusform>%n full window</numerusform>
            <numerusform>%n full windows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keep-alive(s)</source>
        <translation>
            <numerusform>%n keep-alive</numerusform>
            <numerusform>%n keep-alives</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) to keep-alives</source>
        <translation>
            <numerusform>%n answer to a keep-alive</numerusform>
            <numerusform>%n answers to keep-alives</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reused port(s)</source>
        <translation>
            <numerusform>%n reused port</numerusform>
            <numerusform>%n reused ports</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n D-SACK(s)</source>
        <translation>
            <numerusform>%n D-SACK</numerusform>
            <numerusform>%n D-SACKs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tail loss probe(s)</source>
        <translation>
            <numerusform>%n tail loss probe</numerusform>
            <numerusform>%n tail loss probes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n larger than on the wire</source>
        <translation>
            <numerusform>%n larger than on the wire</numerusform>
            <numerusform>%n larger than on the wire</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n captured twice</source>
        <translation>
            <numerusform>%n captured twice</numerusform>
            <numerusform>%n captured twice</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with the header cut off</source>
        <translation>
            <numerusform>%n with the header cut off</numerusform>
            <numerusform>%n with the header cut off</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of impossible header length</source>
        <translation>
            <numerusform>%n of impossible header length</numerusform>
            <numerusform>%n of impossible header length</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OptionFields</name>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Quiz</name>
    <message numerus="yes">
        <source>%n segment(s) left out</source>
        <translation>
            <numerusform>%n segment left out</numerusform>
            <numerusform>%n segments left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SegmentFields</name>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TextExport</name>
    <message numerus="yes">
        <source>%n further segment(s) left out</source>
        <translation>
            <numerusform>%n further segment left out</numerusform>
            <numerusform>%n further segments left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>flow %1: no room for the last %n segment(s); choose others by their numbers (--rows)</source>
        <translation>
            <numerusform>flow %1: no room for the last %n segment; choose others by their numbers (--rows)</numerusform>
            <numerusform>flow %1: no room for the last %n segments; choose others by their numbers (--rows)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Why</name>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WhyAtLength</name>
    <message numerus="yes">
        <source>One ACK stands for %n segment(s): at least every second large one is to be acknowledged (RFC 9293 3.8.6.3).</source>
        <translation>
            <numerusform>One ACK stands for %n segment: at least every second large one is to be acknowledged (RFC 9293 3.8.6.3).</numerusform>
            <numerusform>One ACK stands for %n segments: at least every second large one is to be acknowledged (RFC 9293 3.8.6.3).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tcpladder::ExportDialog</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %n page(s)</source>
        <translation>
            <numerusform>More than %n page</numerusform>
            <numerusform>More than %n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tcpladder::MainWindow</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>capture file, and others merged with it</comment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tcpladder::MessageBar</name>
    <message numerus="yes">
        <source>This capture holds %n packet(s), but no TCP.</source>
        <translation>
            <numerusform>This capture holds %n packet, but no TCP.</numerusform>
            <numerusform>This capture holds %n packets, but no TCP.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n packet(s) could not be read and were left out. The first: %1</source>
        <translation>
            <numerusform>%n packet could not be read and was left out: %1</numerusform>
            <numerusform>%n packets could not be read and were left out. The first: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This capture holds %n packet(s), but the filter &quot;%1&quot; takes no TCP segment of it.</source>
        <translation>
            <numerusform>This capture holds %n packet, but the filter &quot;%1&quot; takes no TCP segment of it.</numerusform>
            <numerusform>This capture holds %n packets, but the filter &quot;%1&quot; takes no TCP segment of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of the text show no TCP segment and were left out. The first is line %1.</source>
        <translation>
            <numerusform>%n line of the text shows no TCP segment and was left out. It is line %1.</numerusform>
            <numerusform>%n lines of the text show no TCP segment and were left out. The first is line %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tcpladder::RevealPanel</name>
    <message numerus="yes">
        <source>%n segment(s)</source>
        <translation>
            <numerusform>%n segment</numerusform>
            <numerusform>%n segments</numerusform>
        </translation>
    </message>
</context>
</TS>
