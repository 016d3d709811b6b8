// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/generator.h"

#include <algorithm>
#include <deque>
#include <fstream>
#include <random>
#include <stdexcept>
#include <vector>

namespace tcpladder {
namespace {

constexpr std::uint32_t SegmentSize = 1448;
constexpr std::size_t SnapLength = 128;
constexpr std::uint8_t Fin = 1;
constexpr std::uint8_t Syn = 2;
constexpr std::uint8_t Push = 8;
constexpr std::uint8_t Ack = 16;

struct Range {
    std::uint32_t begin;
    std::uint32_t end;
};

/// Writes pcap records with a clock of its own.
class Writer
{
public:
    explicit Writer(const std::string &path) : m_out(path, std::ios::binary)
    {
        if (!m_out)
            throw std::runtime_error("cannot write " + path);
        for (const std::uint32_t word :
             {0xa1b23c4dU, 0x00040002U, 0U, 0U, std::uint32_t{SnapLength}, 1U}) // nanoseconds, Ethernet
            put(word);
    }

    std::uint64_t count() const { return m_count; }
    void wait(std::uint64_t nanoseconds) { m_time += nanoseconds; }

    void segment(std::uint32_t flow, bool fromServer, std::uint8_t flags, std::uint32_t seq, std::uint32_t ack,
                 std::uint32_t length, const std::vector<Range> &sack = {})
    {
        std::vector<std::uint8_t> p = {2, 0, 0, 0, 0, 1, 2, 0, 0, 0, 0, 2, 8, 0};
        std::vector<std::uint8_t> options;
        if ((flags & Syn) != 0)
            options = {2, 4, 5, 180, 4, 2};
        else
            options = {1, 1};
        const auto now = static_cast<std::uint32_t>(m_time / 1'000'000);
        options.insert(options.end(), {8, 10});
        append32(options, now);
        append32(options, now == 0 ? 0 : now - 1);
        if ((flags & Syn) != 0)
            options.insert(options.end(), {1, 3, 3, 7});
        if (!sack.empty()) {
            options.insert(options.end(), {1, 1, 5, static_cast<std::uint8_t>(2 + 8 * sack.size())});
            for (const Range &range : sack) {
                append32(options, range.begin);
                append32(options, range.end);
            }
        }
        const auto tcpHeader = static_cast<std::uint32_t>(20 + options.size());
        const std::uint32_t total = 20 + tcpHeader + length;
        append16(p, 0x4500);
        append16(p, total);
        append16(p, static_cast<std::uint32_t>(m_count & 0xffffU));
        append32(p, 0x40004006U);
        append16(p, 0);
        const std::uint32_t client = 0x0a000000U + flow / 50'000;
        append32(p, fromServer ? 0xc0000201U : client);
        append32(p, fromServer ? client : 0xc0000201U);
        const std::uint32_t port = 10'000 + flow % 50'000;
        append16(p, fromServer ? 443 : port);
        append16(p, fromServer ? port : 443);
        append32(p, seq);
        append32(p, ack);
        append16(p, tcpHeader / 4 << 12U | flags);
        append16(p, (flags & Syn) != 0 ? 64240 : 2000);
        append32(p, 0);
        p.insert(p.end(), options.begin(), options.end());

        put(static_cast<std::uint32_t>(1'700'000'000 + m_time / 1'000'000'000));
        put(static_cast<std::uint32_t>(m_time % 1'000'000'000));
        const auto whole = static_cast<std::uint32_t>(p.size()) + length;
        p.resize(std::min<std::size_t>(whole, SnapLength));
        put(static_cast<std::uint32_t>(p.size()));
        put(whole);
        m_out.write(reinterpret_cast<const char *>(p.data()), static_cast<std::streamsize>(p.size()));
        ++m_count;
        m_time += 800;
    }

private:
    static void append16(std::vector<std::uint8_t> &bytes, std::uint32_t value)
    {
        bytes.push_back(static_cast<std::uint8_t>(value >> 8U));
        bytes.push_back(static_cast<std::uint8_t>(value));
    }
    static void append32(std::vector<std::uint8_t> &bytes, std::uint32_t value)
    {
        append16(bytes, value >> 16U);
        append16(bytes, value);
    }
    void put(std::uint32_t word)
    {
        const char bytes[] = {static_cast<char>(word), static_cast<char>(word >> 8U), static_cast<char>(word >> 16U),
                              static_cast<char>(word >> 24U)};
        m_out.write(bytes, sizeof bytes);
    }

    std::ofstream m_out;
    std::uint64_t m_time = 0;
    std::uint64_t m_count = 0;
};

/// One download: the server sends, one segment in a hundred is lost after the capture point and sent again as soon as the
/// third duplicate ACK is in.
class Transfer
{
public:
    explicit Transfer(std::uint32_t flow) : m_flow(flow), m_base(flow * 0x10000001U + 1000) {}

    void open(Writer &out) const
    {
        out.segment(m_flow, false, Syn, 5000, 0, 0);
        out.segment(m_flow, true, Syn | Ack, m_base - 1, 5001, 0);
        out.segment(m_flow, false, Ack, 5001, m_base, 0);
    }

    void step(Writer &out, std::mt19937 &random)
    {
        if (m_duplicates >= 3 && !m_isRepaired) {
            out.segment(m_flow, true, Ack, m_received, 5001, SegmentSize);
            m_isRepaired = true;
            m_arriving.push_back({m_received, m_received + SegmentSize});
        }
        const std::uint32_t seq = m_next;
        out.segment(m_flow, true, Ack, seq, 5001, SegmentSize);
        m_next += SegmentSize;
        if (!m_hasHole && random() % 100 == 0)
            m_hasHole = true;
        else
            m_arriving.push_back({seq, seq + SegmentSize});
        if (m_arriving.size() > 8) {
            receive(m_arriving.front());
            m_arriving.pop_front();
            const bool isDuplicate = !m_beyond.empty();
            if (isDuplicate || m_parity) {
                out.segment(m_flow, false, Ack, 5001, m_received, 0, m_beyond);
                m_duplicates = isDuplicate ? m_duplicates + 1 : 0;
            }
            m_parity = !m_parity;
        }
    }

private:
    void receive(Range range)
    {
        if (range.begin != m_received) {
            if (m_beyond.empty())
                m_beyond.push_back(range);
            else
                m_beyond.front().end = std::max(m_beyond.front().end, range.end);
            return;
        }
        m_received = m_beyond.empty() ? range.end : m_beyond.front().end;
        if (!m_beyond.empty())
            m_hasHole = false;
        m_beyond.clear();
        m_isRepaired = false;
        m_duplicates = 0;
    }

    std::uint32_t m_flow;
    std::uint32_t m_base;
    std::uint32_t m_next = m_base;
    std::uint32_t m_received = m_base;
    std::deque<Range> m_arriving;
    std::vector<Range> m_beyond;
    int m_duplicates = 0;
    bool m_hasHole = false; ///< a segment was lost, and has not come again
    bool m_isRepaired = false;
    bool m_parity = false;
};

/// Segment @p step of a short connection; false once it is over.
bool shortStep(Writer &out, std::uint32_t flow, std::uint32_t step)
{
    constexpr std::uint32_t Request = 400;
    constexpr std::uint32_t Begin = 4;  // of the answer: handshake and request come before
    constexpr std::uint32_t Rounds = 4; // of three segments and an acknowledgment
    constexpr std::uint32_t End = Begin + 4 * Rounds;
    const std::uint32_t a = flow * 7919U;
    const std::uint32_t b = flow * 104729U;
    const std::uint32_t asked = a + 1 + Request;
    const std::uint32_t answered = b + 1 + 3 * Rounds * SegmentSize;
    if (step == 0)
        out.segment(flow, false, Syn, a, 0, 0);
    else if (step == 1)
        out.segment(flow, true, Syn | Ack, b, a + 1, 0);
    else if (step == 2)
        out.segment(flow, false, Ack, a + 1, b + 1, 0);
    else if (step == 3)
        out.segment(flow, false, Push | Ack, a + 1, b + 1, Request);
    else if (step < End) {
        const std::uint32_t sent = 3 * ((step - Begin) / 4) + (step - Begin) % 4;
        if ((step - Begin) % 4 < 3)
            out.segment(flow, true, Ack, b + 1 + sent * SegmentSize, asked, SegmentSize);
        else
            out.segment(flow, false, Ack, asked, b + 1 + sent * SegmentSize, 0);
    } else if (step == End)
        out.segment(flow, true, Fin | Ack, answered, asked, 0);
    else if (step == End + 1)
        out.segment(flow, false, Fin | Ack, asked, answered + 1, 0);
    else if (step == End + 2)
        out.segment(flow, true, Ack, answered + 1, asked + 1, 0);
    else
        return false;
    return true;
}

} // namespace

void Generator::lossyTransfers(const std::string &path, std::uint32_t flows, std::uint64_t segments)
{
    Writer out(path);
    std::mt19937 random(1);
    std::vector<Transfer> transfers;
    for (std::uint32_t flow = 0; flow < flows; ++flow) {
        transfers.emplace_back(flow);
        transfers.back().open(out);
    }
    out.wait(10'000'000);
    while (out.count() < segments)
        transfers[random() % flows].step(out, random);
}

void Generator::shortConnections(const std::string &path, std::uint32_t flows)
{
    constexpr std::uint32_t SideBySide = 500;
    struct Running {
        std::uint32_t flow;
        std::uint32_t step;
    };
    Writer out(path);
    std::mt19937 random(2);
    std::vector<Running> running;
    std::uint32_t next = 0;
    while (next < flows || !running.empty()) {
        while (running.size() < SideBySide && next < flows)
            running.push_back({next++, 0});
        const std::size_t chosen = random() % running.size();
        if (!shortStep(out, running[chosen].flow, running[chosen].step++)) {
            running[chosen] = running.back();
            running.pop_back();
        }
    }
}

} // namespace tcpladder
