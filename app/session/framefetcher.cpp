// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/framefetcher.h"

#include "app/session/session.h"
#include "core/capture/framereader.h"

#include <variant>

namespace tcpladder {
namespace {

using Answer = std::variant<Frame, Error>;

Answer read(FrameReader &reader, std::uint32_t number)
{
    const auto packet = reader.read(number - 1);
    if (!packet)
        return packet.error();
    const auto bytes = packet.value().bytes;
    const std::string_view comment = packet.value().comment;
    return Frame{number,
                 packet.value().time,
                 packet.value().linkType,
                 packet.value().wireLength,
                 QByteArray(reinterpret_cast<const char *>(bytes.data()), static_cast<qsizetype>(bytes.size())),
                 QString::fromUtf8(comment.data(), static_cast<qsizetype>(comment.size()))};
}

} // namespace

FrameFetcher::FrameFetcher(const Session &session, QObject *parent) : QObject(parent), m_session(session) {}

void FrameFetcher::fetch(std::uint32_t number)
{
    const auto reader = m_session.frameReader();
    if (!reader)
        return;
    m_job.run([reader, number](const std::stop_token &) { return read(*reader, number); },
              [this](const Answer &answer) {
                  if (const auto *frame = std::get_if<Frame>(&answer))
                      Q_EMIT fetched(*frame);
                  else
                      Q_EMIT failed(std::get<Error>(answer));
              });
}

} // namespace tcpladder
