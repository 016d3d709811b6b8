<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Batch</name>
    <message numerus="yes">
        <source>%Ln file(s): %1 … %2</source>
        <translation>
            <numerusform>%Ln file: %1 … %2</numerusform>
            <numerusform>%Ln files: %1 … %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Exporter</name>
    <message numerus="yes">
        <source>%Ln packet(s) of other link types are left out; pcapng takes them</source>
        <translation>
            <numerusform>%Ln packet of another link type is left out; pcapng takes it</numerusform>
            <numerusform>%Ln packets of other link types are left out; pcapng takes them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandshakeText</name>
    <message numerus="yes">
        <source>%Ln byte(s) travelled in the SYN</source>
        <translation>
            <numerusform>%Ln byte travelled in the SYN</numerusform>
            <numerusform>%Ln bytes travelled in the SYN</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ladder</name>
    <message numerus="yes">
        <source>%Ln byte(s)</source>
        <translation>
            <numerusform>%Ln byte</numerusform>
            <numerusform>%Ln bytes</numerusform>
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
        <source>%Ln with trouble</source>
        <comment>segments of a phase</comment>
        <translation>
            <numerusform>%Ln with trouble</numerusform>
            <numerusform>%Ln with trouble</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sent again</source>
        <comment>segments of a fold</comment>
        <translation>
            <numerusform>%Ln sent again</numerusform>
            <numerusform>%Ln sent again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In order, and acknowledged on the way (%Ln ACK(s)).</source>
        <translation>
            <numerusform>In order, and acknowledged on the way (%Ln ACK).</numerusform>
            <numerusform>In order, and acknowledged on the way (%Ln ACKs).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MarkText</name>
    <message numerus="yes">
        <source>%Ln retransmission(s)</source>
        <translation>
            <numerusform>%Ln retransmission</numerusform>
            <numerusform>%Ln retransmissions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln fast retransmission(s)</source>
        <translation>
            <numerusform>%Ln fast retransmission</numerusform>
            <numerusform>%Ln fast retransmissions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln spurious retransmission(s)</source>
        <translation>
            <numerusform>%Ln spurious retransmission</numerusform>
            <numerusform>%Ln spurious retransmissions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln out of order</source>
        <translation>
            <numerusform>%Ln out of order</numerusform>
            <numerusform>%Ln out of order</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln duplicate ACK(s)</source>
        <translation>
            <numerusform>%Ln duplicate ACK</numerusform>
            <numerusform>%Ln duplicate ACKs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln gap(s) in the capture</source>
        <translation>
            <numerusform>%Ln gap in the capture</numerusform>
            <numerusform>%Ln gaps in the capture</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ACK(s) of segments not captured</source>
        <translation>
            <numerusform>%Ln ACK of a segment not captured</numerusform>
            <numerusform>%Ln ACKs of segments not captured</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln zero window(s)</source>
        <translation>
            <numerusform>%Ln zero window</numerusform>
            <numerusform>%Ln zero windows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln zero-window probe(s)</source>
        <translation>
            <numerusform>%Ln zero-window probe</numerusform>
            <numerusform>%Ln zero-window probes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s) to zero-window probes</source>
        <translation>
            <numerusform>%Ln answer to a zero-window probe</numerusform>
            <numerusform>%Ln answers to zero-window probes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln window update(s)</source>
        <translation>
            <numerusform>%Ln window update</numerusform>
            <numerusform>%Ln window updates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln full window(s)</source>
        <translation>
            <numerusform>%Ln full window</numerusform>
            <numerusform>%Ln full windows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln keep-alive(s)</source>
        <translation>
            <numerusform>%Ln keep-alive</numerusform>
            <numerusform>%Ln keep-alives</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s) to keep-alives</source>
        <translation>
            <numerusform>%Ln answer to a keep-alive</numerusform>
            <numerusform>%Ln answers to keep-alives</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln reused port(s)</source>
        <translation>
            <numerusform>%Ln reused port</numerusform>
            <numerusform>%Ln reused ports</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln D-SACK(s)</source>
        <translation>
            <numerusform>%Ln D-SACK</numerusform>
            <numerusform>%Ln D-SACKs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tail loss probe(s)</source>
        <translation>
            <numerusform>%Ln tail loss probe</numerusform>
            <numerusform>%Ln tail loss probes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln larger than on the wire</source>
        <translation>
            <numerusform>%Ln larger than on the wire</numerusform>
            <numerusform>%Ln larger than on the wire</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln captured twice</source>
        <translation>
            <numerusform>%Ln captured twice</numerusform>
            <numerusform>%Ln captured twice</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with the header cut off</source>
        <translation>
            <numerusform>%Ln with the header cut off</numerusform>
            <numerusform>%Ln with the header cut off</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of impossible header length</source>
        <translation>
            <numerusform>%Ln of impossible header length</numerusform>
            <numerusform>%Ln of impossible header length</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OptionFields</name>
    <message numerus="yes">
        <source>%Ln byte(s)</source>
        <translation>
            <numerusform>%Ln byte</numerusform>
            <numerusform>%Ln bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Quiz</name>
    <message numerus="yes">
        <source>%Ln segment(s) left out</source>
        <translation>
            <numerusform>%Ln segment left out</numerusform>
            <numerusform>%Ln segments left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SegmentFields</name>
    <message numerus="yes">
        <source>%Ln byte(s)</source>
        <translation>
            <numerusform>%Ln byte</numerusform>
            <numerusform>%Ln bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TextExport</name>
    <message numerus="yes">
        <source>%Ln further segment(s) left out</source>
        <translation>
            <numerusform>%Ln further segment left out</numerusform>
            <numerusform>%Ln further segments left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>flow %1: no room for the last %Ln segment(s); choose others by their numbers (--rows)</source>
        <translation>
            <numerusform>flow %1: no room for the last %Ln segment; choose others by their numbers (--rows)</numerusform>
            <numerusform>flow %1: no room for the last %Ln segments; choose others by their numbers (--rows)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Why</name>
    <message numerus="yes">
        <source>%Ln byte(s)</source>
        <translation>
            <numerusform>%Ln byte</numerusform>
            <numerusform>%Ln bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WhyAtLength</name>
    <message numerus="yes">
        <source>One ACK stands for %Ln segment(s): at least every second large one is to be acknowledged (RFC 9293 3.8.6.3).</source>
        <translation>
            <numerusform>One ACK stands for %Ln segment: at least every second large one is to be acknowledged (RFC 9293 3.8.6.3).</numerusform>
            <numerusform>One ACK stands for %Ln segments: at least every second large one is to be acknowledged (RFC 9293 3.8.6.3).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tcpladder::ExportDialog</name>
    <message numerus="yes">
        <source>%Ln page(s)</source>
        <translation>
            <numerusform>%Ln page</numerusform>
            <numerusform>%Ln pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %Ln page(s)</source>
        <translation>
            <numerusform>More than %Ln page</numerusform>
            <numerusform>More than %Ln pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tcpladder::MainWindow</name>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <comment>capture file, and others merged with it</comment>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tcpladder::MessageBar</name>
    <message numerus="yes">
        <source>This capture holds %Ln packet(s), but no TCP.</source>
        <translation>
            <numerusform>This capture holds %Ln packet, but no TCP.</numerusform>
            <numerusform>This capture holds %Ln packets, but no TCP.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln packet(s) could not be read and were left out. The first: %1</source>
        <translation>
            <numerusform>%Ln packet could not be read and was left out: %1</numerusform>
            <numerusform>%Ln packets could not be read and were left out. The first: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This capture holds %Ln packet(s), but the filter &quot;%1&quot; takes no TCP segment of it.</source>
        <translation>
            <numerusform>This capture holds %Ln packet, but the filter &quot;%1&quot; takes no TCP segment of it.</numerusform>
            <numerusform>This capture holds %Ln packets, but the filter &quot;%1&quot; takes no TCP segment of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) of the text show no TCP segment and were left out. The first is line %1.</source>
        <translation>
            <numerusform>%Ln line of the text shows no TCP segment and was left out. It is line %1.</numerusform>
            <numerusform>%Ln lines of the text show no TCP segment and were left out. The first is line %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tcpladder::RevealPanel</name>
    <message numerus="yes">
        <source>%Ln segment(s)</source>
        <translation>
            <numerusform>%Ln segment</numerusform>
            <numerusform>%Ln segments</numerusform>
        </translation>
    </message>
</context>
</TS>
