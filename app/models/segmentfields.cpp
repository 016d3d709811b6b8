// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/segmentfields.h"

#include "app/models/tcpoptionfields.h"
#include "app/text/endpointtext.h"
#include "app/text/marktext.h"
#include "app/text/quantity.h"
#include "core/ladder/giventimes.h"
#include "core/net/decoder.h"
#include "core/net/tcpchecksum.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <limits>

namespace tcpladder {
namespace {

struct Fields {
    Q_DECLARE_TR_FUNCTIONS(SegmentFields)
};

constexpr int FixedHeader = 20; // bytes of a TCP header without options

/// Where the parts of the segment lie in the packet's bytes; -1 if they are not there.
struct Places {
    int addresses = -1; ///< source and destination address, side by side in IPv4 and in IPv6
    int header = -1;
    int headerLength = 0;
    int payload = -1;
    int payloadLength = 0;
    std::optional<std::uint16_t> checksum;
    bool checksumIsWrong = false;
    QString encapsulation; ///< VLANs and tunnels around the segment
};

std::span<const std::uint8_t> bytesOf(const Frame &frame)
{
    return {reinterpret_cast<const std::uint8_t *>(frame.bytes.constData()),
            static_cast<std::size_t>(frame.bytes.size())};
}

Places placesIn(const Frame &frame, const SegmentSource &source)
{
    Places places;
    const auto packet = bytesOf(frame);
    Decoder decoder;
    DecodedSegment decoded;
    if (decoder.decode(frame.linkType, packet, frame.wireLength, decoded) != Decoder::Outcome::Segment)
        return places; // a fragment whose others are needed, for one
    if (decoded.sequence != source.segment.sequence || decoded.header.size() < FixedHeader)
        return places;
    const auto offsetOf = [&packet](std::span<const std::uint8_t> part) {
        const auto offset = part.data() - packet.data();
        const bool isWithin =
            !part.empty() && offset >= 0 && static_cast<std::size_t>(offset) + part.size() <= packet.size();
        return isWithin ? static_cast<int>(offset) : -1;
    };
    places.header = offsetOf(decoded.header);
    places.headerLength = static_cast<int>(decoded.header.size());
    places.payload = offsetOf(decoded.payload);
    places.payloadLength = static_cast<int>(decoded.payload.size());
    places.checksum = decoded.checksum;
    places.checksumIsWrong = tcpChecksumIsWrong(decoded);
    if (const int network = offsetOf(decoded.network); network >= 0) // 3.1 of RFC 791, 3 of RFC 8200
        places.addresses = network + (decoded.source.address.isV6() ? 8 : 12);
    places.encapsulation = QString::fromStdString(decoder.encapsulationText(decoded.encapsulation));
    return places;
}

QString bytesText(std::int64_t count)
{
    constexpr std::int64_t Most = std::numeric_limits<int>::max();
    return Fields::tr("%Ln byte(s)", nullptr, static_cast<int>(std::min(count, Most)));
}

SegmentField frameField(const SegmentSource &source, const std::optional<Frame> &frame)
{
    const Segment &segment = source.segment;
    SegmentField field{Fields::tr("Packet"), numberText(segment.frame), -1, 0, {}};
    if (hasTime(segment)) {
        field.children.push_back({Fields::tr("Time"), timeText(segment.time), -1, 0, {}});
        field.children.push_back({Fields::tr("Since the flow's beginning"),
                                  Fields::tr("%1 s", "seconds").arg(secondsText6(segment.time - source.flow.begin)),
                                  -1,
                                  0,
                                  {}});
    } else {
        field.children.push_back({Fields::tr("Time"), Fields::tr("not given"), -1, 0, {}});
    }
    if (frame) {
        const auto captured = static_cast<std::int64_t>(frame->bytes.size());
        field.length = static_cast<int>(captured);
        field.offset = captured > 0 ? 0 : -1;
    }
    // The fields are there before the packet was read again, so that the tree stands still when it is.
    field.children.push_back({Fields::tr("Length"), frame ? bytesText(frame->wireLength) : QString(), -1, 0, {}});
    field.children.push_back({Fields::tr("Captured"), frame ? bytesText(frame->bytes.size()) : QString(), -1, 0, {}});
    return field;
}

SegmentField addressField(const SegmentSource &source, const Places &places)
{
    const EndPoint &from = source.flow.endPoint(source.segment.from);
    const EndPoint &to = source.flow.endPoint(otherSide(source.segment.from));
    const auto text = [&source](const IpAddress &address) {
        const bool isInvented = source.names && source.names->isInvented(address);
        return isInvented ? nameText(source.names.get(), address) : QString::fromStdString(address.text());
    };
    const auto named = [&source, &text](const IpAddress &address) {
        if (source.names && source.names->isInvented(address))
            return text(address);
        const QString name = nameText(source.names.get(), address);
        return name.isEmpty() ? text(address) : QStringLiteral("%1  (%2)").arg(text(address), name);
    };
    const int size = static_cast<int>(from.address.bytes().size());
    const bool isKnown = places.addresses >= 0;
    SegmentField field{from.address.isV6() ? QStringLiteral("IPv6") : QStringLiteral("IPv4"),
                       QStringLiteral("%1 → %2").arg(text(from.address), text(to.address)),
                       places.addresses,
                       isKnown ? 2 * size : 0,
                       {}};
    field.children.push_back({Fields::tr("Source"), named(from.address), places.addresses, isKnown ? size : 0, {}});
    field.children.push_back(
        {Fields::tr("Destination"), named(to.address), isKnown ? places.addresses + size : -1, isKnown ? size : 0, {}});
    field.children.push_back({Fields::tr("Carried in"),
                              places.encapsulation.isEmpty() ? QStringLiteral("–") : places.encapsulation,
                              -1,
                              0,
                              {}});
    if (!from.address.isV6())
        field.children.push_back({Fields::tr("Identification"), numberText(source.segment.identification), -1, 0, {}});
    return field;
}

SegmentField flagsField(TcpFlags flags, int offset)
{
    struct Name {
        TcpFlags::Bit bit;
        QString name;
        int byte; ///< of the two that hold the flags
    };
    const std::array names = {
        Name{TcpFlags::Ae, QStringLiteral("AE"), 0},   Name{TcpFlags::Cwr, QStringLiteral("CWR"), 1},
        Name{TcpFlags::Ece, QStringLiteral("ECE"), 1}, Name{TcpFlags::Urg, QStringLiteral("URG"), 1},
        Name{TcpFlags::Ack, QStringLiteral("ACK"), 1}, Name{TcpFlags::Psh, QStringLiteral("PSH"), 1},
        Name{TcpFlags::Rst, QStringLiteral("RST"), 1}, Name{TcpFlags::Syn, QStringLiteral("SYN"), 1},
        Name{TcpFlags::Fin, QStringLiteral("FIN"), 1}};
    const QString tcpdump = QString::fromStdString(flags.tcpdumpText());
    const QString rfc = QString::fromStdString(flags.rfcText());
    SegmentField field{Fields::tr("Flags"),
                       rfc.isEmpty() ? Fields::tr("none") : QStringLiteral("%1  [%2]").arg(rfc, tcpdump),
                       offset,
                       offset < 0 ? 0 : 2,
                       {}};
    for (const Name &name : names)
        field.children.push_back({name.name,
                                  flags.has(name.bit) ? Fields::tr("set") : Fields::tr("not set"),
                                  offset < 0 ? -1 : offset + name.byte,
                                  offset < 0 ? 0 : 1,
                                  {}});
    return field;
}

SegmentField tcpField(const SegmentSource &source, const Places &places)
{
    const Segment &segment = source.segment;
    const Side peer = otherSide(segment.from);
    const auto at = [&places](int within) { return places.header < 0 ? -1 : places.header + within; };
    const auto size = [&places](int bytes) { return places.header < 0 ? 0 : bytes; };
    const auto add = [&](SegmentField &parent, const QString &name, const QString &value, int within, int bytes) {
        parent.children.push_back({name, value, at(within), size(bytes), {}});
    };
    const QString both = QStringLiteral("%1  (%2)");

    SegmentField field{QStringLiteral("TCP"), {}, places.header, places.headerLength, {}};
    field.value =
        Fields::tr("port %1 → %2").arg(source.flow.endPoint(segment.from).port).arg(source.flow.endPoint(peer).port);
    add(field, Fields::tr("Source port"), QString::number(source.flow.endPoint(segment.from).port), 0, 2);
    add(field, Fields::tr("Destination port"), QString::number(source.flow.endPoint(peer).port), 2, 2);
    add(field, Fields::tr("Sequence number"),
        both.arg(segment.sequence).arg(Fields::tr("relative %1").arg(source.flow.relativeSequence(segment))), 4, 4);
    if (segment.flags.ack())
        add(field, Fields::tr("Acknowledgment number"),
            both.arg(segment.acknowledgment)
                .arg(Fields::tr("relative %1").arg(source.flow.relativeAcknowledgment(segment))),
            8, 4);
    else
        add(field, Fields::tr("Acknowledgment number"), Fields::tr("not valid without ACK"), 8, 4);
    add(field, Fields::tr("Header length"), bytesText(FixedHeader + segment.options.size), 12, 1);
    field.children.push_back(flagsField(segment.flags, at(12)));
    const auto window = source.flow.scaledWindow(segment);
    add(field, Fields::tr("Window"),
        window ? both.arg(segment.window).arg(Fields::tr("scaled: %1").arg(bytesText(*window)))
               : both.arg(segment.window).arg(Fields::tr("scale unknown")),
        14, 2);
    const QString checksum =
        places.checksum ? QStringLiteral("0x%1").arg(*places.checksum, 4, 16, QLatin1Char('0')) : QString();
    add(field, Fields::tr("Checksum"), places.checksumIsWrong ? both.arg(checksum, Fields::tr("wrong")) : checksum, 16,
        2);
    add(field, Fields::tr("Urgent pointer"), QString::number(segment.urgentPointer), 18, 2);
    if (!source.options.empty()) {
        const SequenceNumber peerInitial = source.flow.initialSequence[sideIndex(peer)];
        SegmentField options{Fields::tr("Options"), bytesText(static_cast<std::int64_t>(source.options.size())),
                             at(FixedHeader), size(static_cast<int>(source.options.size())),
                             tcpOptionFields(source.options, at(FixedHeader), peerInitial)};
        field.children.push_back(std::move(options));
    }
    return field;
}

} // namespace

std::vector<SegmentField> segmentFields(const SegmentSource &source, const std::optional<Frame> &frame)
{
    const bool isSame = frame && frame->number == source.segment.frame;
    const Places places = isSame ? placesIn(*frame, source) : Places{};
    std::vector<SegmentField> fields;
    fields.push_back(frameField(source, isSame ? frame : std::nullopt));
    fields.push_back(addressField(source, places));
    fields.push_back(tcpField(source, places));
    fields.push_back({Fields::tr("Payload"),
                      source.segment.length == 0 ? Fields::tr("none") : bytesText(source.segment.length),
                      places.payload,
                      places.payload < 0 ? 0 : places.payloadLength,
                      {}});
    if (!source.segment.marks.isEmpty())
        fields.push_back({Fields::tr("Marks"), marksText(source.segment.marks), -1, 0, {}});
    if (isSame && !frame->comment.isEmpty())
        fields.push_back({Fields::tr("Comment"), frame->comment, -1, 0, {}});
    return fields;
}

} // namespace tcpladder
