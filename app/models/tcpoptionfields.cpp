// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/tcpoptionfields.h"

#include "core/net/bytes.h"

#include <QByteArray>
#include <QCoreApplication>

namespace tcpladder {
namespace {

struct OptionFields {
    Q_DECLARE_TR_FUNCTIONS(OptionFields)
};

// Kinds of https://www.iana.org/assignments/tcp-parameters.
enum Kind : std::uint8_t {
    EndOfList = 0,
    NoOperation = 1,
    MaximumSegmentSize = 2,
    WindowScale = 3,
    SackPermitted = 4,
    Sack = 5,
    Timestamps = 8,
    Md5Signature = 19,
    UserTimeout = 28,
    Authentication = 29,
    Multipath = 30,
    FastOpen = 34,
    AccurateEcn0 = 172,
    AccurateEcn1 = 174,
};

QString kindName(std::uint8_t kind)
{
    switch (kind) {
    case EndOfList:
        return OptionFields::tr("End of option list");
    case NoOperation:
        return OptionFields::tr("No operation");
    case MaximumSegmentSize:
        return OptionFields::tr("Maximum segment size");
    case WindowScale:
        return OptionFields::tr("Window scale");
    case SackPermitted:
        return OptionFields::tr("SACK permitted");
    case Sack:
        return OptionFields::tr("SACK");
    case Timestamps:
        return OptionFields::tr("Timestamps");
    case Md5Signature:
        return OptionFields::tr("MD5 signature");
    case UserTimeout:
        return OptionFields::tr("User timeout");
    case Authentication:
        return OptionFields::tr("Authentication (TCP-AO)");
    case Multipath:
        return OptionFields::tr("Multipath TCP");
    case FastOpen:
        return OptionFields::tr("Fast Open cookie");
    case AccurateEcn0:
    case AccurateEcn1:
        return OptionFields::tr("Accurate ECN");
    default:
        return OptionFields::tr("Option of kind %1").arg(kind);
    }
}

QString hexText(std::span<const std::uint8_t> bytes)
{
    const QByteArray raw(reinterpret_cast<const char *>(bytes.data()), static_cast<qsizetype>(bytes.size()));
    return QString::fromLatin1(raw.toHex(' '));
}

QString sackText(std::span<const std::uint8_t> value, SequenceNumber peerInitial)
{
    QStringList blocks;
    for (std::size_t i = 0; i + 8 <= value.size(); i += 8) {
        const std::uint32_t left = readBe32(value.subspan(i)) - peerInitial;
        const std::uint32_t right = readBe32(value.subspan(i + 4)) - peerInitial;
        blocks.append(QStringLiteral("%1:%2").arg(left).arg(right));
    }
    return blocks.join(QStringLiteral(", "));
}

QString valueText(std::uint8_t kind, std::span<const std::uint8_t> value, SequenceNumber peerInitial)
{
    if (kind == MaximumSegmentSize && value.size() == 2)
        return OptionFields::tr("%Ln byte(s)", nullptr, readBe16(value));
    if (kind == WindowScale && value.size() == 1) {
        const unsigned shift = value[0] > 14 ? 14U : value[0];
        return OptionFields::tr("%1 (window × %2)").arg(value[0]).arg(1U << shift);
    }
    if (kind == Timestamps && value.size() == 8)
        return OptionFields::tr("value %1, echo reply %2").arg(readBe32(value)).arg(readBe32(value.subspan(4)));
    if (kind == Sack)
        return sackText(value, peerInitial);
    return hexText(value);
}

std::vector<SegmentField> partsOf(std::uint8_t kind, std::span<const std::uint8_t> option, int offset)
{
    const auto place = [offset](int within) { return offset < 0 ? -1 : offset + within; };
    std::vector<SegmentField> parts;
    parts.push_back({OptionFields::tr("Kind"), QString::number(kind), place(0), 1, {}});
    if (option.size() < 2)
        return parts;
    parts.push_back({OptionFields::tr("Length"), OptionFields::tr("%Ln byte(s)", nullptr, option[1]), place(1), 1, {}});
    const auto value = option.subspan(2);
    if (kind == Timestamps && value.size() == 8) {
        parts.push_back({OptionFields::tr("Timestamp value"), QString::number(readBe32(value)), place(2), 4, {}});
        parts.push_back(
            {OptionFields::tr("Timestamp echo reply"), QString::number(readBe32(value.subspan(4))), place(6), 4, {}});
    } else if (kind == Sack) {
        for (std::size_t i = 0; i + 8 <= value.size(); i += 8) {
            const QString edges =
                QStringLiteral("%1:%2").arg(readBe32(value.subspan(i))).arg(readBe32(value.subspan(i + 4)));
            parts.push_back({OptionFields::tr("Block (raw)"), edges, place(2 + static_cast<int>(i)), 8, {}});
        }
    } else if (!value.empty()) {
        parts.push_back({OptionFields::tr("Value"), hexText(value), place(2), static_cast<int>(value.size()), {}});
    }
    return parts;
}

} // namespace

std::vector<SegmentField> tcpOptionFields(std::span<const std::uint8_t> bytes, int offset, SequenceNumber peerInitial)
{
    std::vector<SegmentField> fields;
    for (std::size_t i = 0; i < bytes.size();) {
        const std::uint8_t kind = bytes[i];
        const int place = offset < 0 ? -1 : offset + static_cast<int>(i);
        if (kind == EndOfList || kind == NoOperation) {
            fields.push_back({kindName(kind), {}, place, 1, {}});
            if (kind == EndOfList)
                break;
            ++i;
            continue;
        }
        const std::size_t length = i + 1 < bytes.size() ? bytes[i + 1] : 0;
        if (length < 2 || length > bytes.size() - i) {
            const auto rest = bytes.subspan(i);
            fields.push_back({kindName(kind),
                              OptionFields::tr("malformed: %1").arg(hexText(rest)),
                              place,
                              static_cast<int>(rest.size()),
                              {}});
            break;
        }
        const auto option = bytes.subspan(i, length);
        fields.push_back({kindName(kind), valueText(kind, option.subspan(2), peerInitial), place,
                          static_cast<int>(length), partsOf(kind, option, place)});
        i += length;
    }
    return fields;
}

} // namespace tcpladder
