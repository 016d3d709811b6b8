// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/multipathtext.h"

#include "core/net/address.h"
#include "core/net/bytes.h"
#include "core/report/hextext.h"

namespace tcpladder {
namespace {

using Bytes = std::span<const std::uint8_t>;

std::string number(std::uint64_t value)
{
    return std::to_string(value);
}

bool describeCapable(Bytes option, TcpFlags flags, std::string &text)
{
    const bool isSyn = (option.size() == 4 || option.size() == 12) && flags.syn();
    const bool isAck = (option.size() == 20 || option.size() == 22) && flags.ack() && !flags.syn();
    if (!isSyn && !isAck)
        return false;
    const unsigned version = option[2] & 15U;
    if (version > 1) {
        text += " Unknown Version (" + number(version) + ')';
        return true;
    }
    text += " v" + number(version);
    constexpr std::uint8_t ChecksumRequired = 0x80;
    if ((option[3] & ChecksumRequired) != 0)
        text += " csum";
    if (option.size() >= 12) {
        text += " {" + hexNumber(readBe64(option.subspan(4)));
        if (option.size() >= 20)
            text += ',' + hexNumber(readBe64(option.subspan(12)));
        text += '}';
    }
    return true;
}

bool describeJoin(Bytes option, TcpFlags flags, std::string &text)
{
    const bool isSyn = option.size() == 12 && flags.syn();
    const bool isSynAck = option.size() == 16 && flags.syn() && flags.ack();
    const bool isAck = option.size() == 24 && flags.ack();
    if (!isSyn && !isSynAck && !isAck)
        return false;
    if (isAck) {
        text += " hmac 0x" + hexText(option.subspan(4));
        return true;
    }
    text += (option[2] & 1U) != 0 ? " backup" : "";
    text += " id " + number(option[3]);
    if (isSyn)
        text += " token " + hexNumber(readBe32(option.subspan(4))) + " nonce " + hexNumber(readBe32(option.subspan(8)));
    else
        text += " hmac " + hexNumber(readBe64(option.subspan(4))) + " nonce " + hexNumber(readBe32(option.subspan(12)));
    return true;
}

// Takes a number of eight or four bytes off data.
bool takeNumber(Bytes &data, bool isLong, std::string &text)
{
    const std::size_t size = isLong ? 8 : 4;
    if (data.size() < size)
        return false;
    text += number(isLong ? readBe64(data) : readBe32(data));
    data = data.subspan(size);
    return true;
}

bool describeSequenceSignal(Bytes option, TcpFlags flags, std::string &text)
{
    if (option.size() < 4 || flags.syn())
        return false;
    constexpr unsigned HasAck = 0x01;
    constexpr unsigned LongAck = 0x02;
    constexpr unsigned HasMapping = 0x04;
    constexpr unsigned LongSequence = 0x08;
    constexpr unsigned DataFin = 0x10;
    const unsigned fields = option[3];
    Bytes data = option.subspan(4);
    text += (fields & DataFin) != 0 ? " fin" : "";
    if ((fields & HasAck) != 0) {
        text += " ack ";
        if (!takeNumber(data, (fields & LongAck) != 0, text))
            return false;
    }
    if ((fields & HasMapping) != 0) {
        text += " seq ";
        if (!takeNumber(data, (fields & LongSequence) != 0, text))
            return false;
        if (data.size() < 4)
            return false;
        text += " subseq ";
        takeNumber(data, false, text);
        if (data.size() < 2)
            return false;
        text += " len " + number(readBe16(data));
        data = data.subspan(2);
        if (data.size() >= 2) {
            text += " csum " + hexNumber(readBe16(data));
            data = data.subspan(2);
        }
    }
    return data.empty();
}

bool describeAddAddress(Bytes option, std::string &text)
{
    // After the address, whose family the length tells: a port or none, an authentication code or none
    std::size_t address = 0;
    switch (option.size()) {
    case 8:
    case 10:
    case 16:
    case 18:
        address = 4;
        break;
    case 20:
    case 22:
    case 28:
    case 30:
        address = 16;
        break;
    default:
        return false;
    }
    switch (option[2] & 15U) {
    case 0:
        text += " v1";
        break;
    case 1:
        text += " v1-echo";
        break;
    case 4:
        text += " v0-ip4";
        break;
    case 6:
        text += " v0-ip6";
        break;
    default:
        text += " [bad version/echo]";
        break;
    }
    text += " id " + number(option[3]) + ' ' + IpAddress(option.subspan(4, address)).text();
    Bytes rest = option.subspan(4 + address);
    if (rest.size() == 2 || rest.size() == 10) {
        text += ':' + number(readBe16(rest));
        rest = rest.subspan(2);
    }
    if (rest.size() == 8)
        text += " hmac " + hexNumber(readBe64(rest));
    return true;
}

bool describeRemoveAddress(Bytes option, std::string &text)
{
    if (option.size() < 4)
        return false;
    text += " id";
    for (const std::uint8_t id : option.subspan(3))
        text += ' ' + number(id);
    return true;
}

bool describePriority(Bytes option, std::string &text)
{
    if (option.size() != 3 && option.size() != 4)
        return false;
    text += (option[2] & 1U) != 0 ? " backup" : " non-backup";
    if (option.size() == 4)
        text += " id " + number(option[3]);
    return true;
}

} // namespace

bool describeMultipath(Bytes option, TcpFlags flags, std::string &text)
{
    if (option.size() < 3)
        return false;
    text += ' ' + number(option.size());
    switch (option[2] >> 4U) {
    case 0:
        text += " capable";
        return describeCapable(option, flags, text);
    case 1:
        text += " join";
        return describeJoin(option, flags, text);
    case 2:
        text += " dss";
        return describeSequenceSignal(option, flags, text);
    case 3:
        text += " add-addr";
        return describeAddAddress(option, text);
    case 4:
        text += " rem-addr";
        return describeRemoveAddress(option, text);
    case 5:
        text += " prio";
        return describePriority(option, text);
    case 6:
        text += " fail";
        if (option.size() != 12)
            return false;
        text += " seq " + number(readBe64(option.subspan(4)));
        return true;
    case 7:
        text += " fast-close";
        if (option.size() != 12)
            return false;
        text += " key " + hexNumber(readBe64(option.subspan(4)));
        return true;
    default:
        text += " unknown";
        return true;
    }
}

} // namespace tcpladder
