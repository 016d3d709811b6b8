// SPDX-License-Identifier: GPL-3.0-or-later
// Finds the place at which a filter goes wrong, which libpcap does not tell: by which part of it libpcap still takes.
#include "core/capture/bpfprogram.h"

#include <algorithm>
#include <pcap/pcap.h>
#include <string_view>
#include <vector>

namespace tcpladder {

namespace {

constexpr std::size_t MaximumLength = 65'536; // of what is looked into

/// libpcap's scanner complains of this word by a message of its own, so that the message tells whether the parser has
/// come that far.
constexpr std::string_view Probe = " 1:2:3:4:";
constexpr std::string_view ProbeMessage = "bogus ethernet address 1:2:3:4:";

struct Word {
    std::size_t begin = 0;
    std::size_t end = 0;
};

bool isOfWord(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
           || std::string_view("_.:/\\-").find(c) != std::string_view::npos;
}

std::vector<Word> wordsOf(std::string_view text)
{
    constexpr std::string_view Blanks = " \t\r\n";
    std::vector<Word> words;
    for (std::size_t at = 0; at < text.size();) {
        Word word{at, at + 1};
        if (isOfWord(text[at])) {
            while (word.end < text.size() && isOfWord(text[word.end]))
                ++word.end;
        }
        if (Blanks.find(text[at]) == std::string_view::npos)
            words.push_back(word);
        at = word.end;
    }
    return words;
}

/// What libpcap says to @p expression; nothing if it takes it.
std::string complaint(const std::string &expression, pcap *handle)
{
    bpf_program program{};
    if (pcap_compile(handle, &program, expression.c_str(), 0, 0) != 0)
        return pcap_geterr(handle);
    pcap_freecode(&program);
    return {};
}

} // namespace

std::int64_t findFilterProblem(const std::string &expression, const std::string &message, pcap *handle)
{
    if (expression.size() > MaximumLength)
        return -1;
    const std::vector<Word> words = wordsOf(expression);
    const auto begin = [&](const Word &word) { return expression.substr(0, word.end); };
    if (message.find("syntax error") != std::string::npos) {
        const auto wrong = std::partition_point(words.begin(), words.end(), [&](const Word &word) {
            return complaint(begin(word) + std::string(Probe), handle).find(ProbeMessage) != std::string::npos;
        });
        return static_cast<std::int64_t>(wrong == words.end() ? expression.size() : wrong->begin);
    }
    // Any other complaint is of the meaning of what stands there, whatever follows.
    const auto wrong = std::partition_point(
        words.begin(), words.end(), [&](const Word &word) { return complaint(begin(word), handle) != message; });
    const bool isWhole = wrong == words.end() || message.find("rejects all packets") != std::string::npos;
    return isWhole ? -1 : static_cast<std::int64_t>(wrong->begin);
}

} // namespace tcpladder
