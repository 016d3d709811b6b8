// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/capture/bytesource.h"
#include "core/capture/tcpdumpclock.h"
#include "core/capture/tcpdumpnames.h"
#include "core/capture/tcpdumpnumbers.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tcpladder {

/// Turns lines as tcpdump prints them into the bytes of a pcap file, as the lines come.
class TcpdumpTextSource final : public ByteSource
{
public:
    /// Takes @p text over. ErrorCode::NotACapture if no segment is found at its beginning.
    static Result<std::unique_ptr<ByteSource>> open(std::unique_ptr<ByteSource> text, const std::string &name);

    std::ptrdiff_t read(std::span<std::uint8_t> into) override;
    void interrupt() override { m_text->interrupt(); }
    std::int64_t progress() const override { return m_text->progress(); }
    std::int64_t total() const override { return m_text->total(); }
    void addNotes(CaptureNotes &notes) const override;

private:
    explicit TcpdumpTextSource(std::unique_ptr<ByteSource> text);

    std::ptrdiff_t readText();
    void convertLine(std::string_view line);
    bool convertSegment(std::string_view line, TcpdumpHead head);

    std::unique_ptr<ByteSource> m_text;
    std::vector<std::uint8_t> m_input;
    std::string m_line; // the beginning of one whose end was not read yet
    std::vector<std::uint8_t> m_output;
    std::size_t m_given = 0; // bytes of the output
    std::uint64_t m_textLength = 0;
    bool m_isBinary = false;

    std::optional<TcpdumpHead> m_head; // of a line that continues on the next
    TcpdumpClock m_clock;
    TcpdumpNames m_names;
    TcpdumpNumbers m_numbers;
    std::uint64_t m_packetCount = 0;
    std::uint64_t m_lineCount = 0;
    std::vector<std::uint64_t> m_unreadLines;
    std::uint64_t m_unreadLineCount = 0;
};

} // namespace tcpladder
