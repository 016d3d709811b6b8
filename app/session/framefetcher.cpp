// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/framefetcher.h"

#include "core/capture/packetsource.h"

#include <QFile>

#include <string>
#include <variant>

namespace tcpladder {

using Answer = std::variant<Frame, Error>;

/// The capture opened a second time; goes on from the last packet where it can.
class FrameFetcher::Reader
{
public:
    explicit Reader(std::string path) : m_path(std::move(path)) {}

    Answer read(std::uint32_t number, const std::stop_token &stop)
    {
        if (!m_source || number <= m_number) {
            auto opened = openCapture(m_path);
            if (!opened)
                return opened.error();
            m_source = std::move(opened).value();
            m_number = 0;
        }
        Packet packet;
        while (m_number < number) {
            if (stop.stop_requested())
                return Error{ErrorCode::Cancelled, m_path, -1, {}};
            const auto status = m_source->next(packet);
            if (status != PacketSource::Status::Packet) {
                const Error error = status == PacketSource::Status::Failed ? m_source->error()
                                                                           : Error{ErrorCode::Truncated, m_path, -1, {}};
                m_source.reset();
                return error;
            }
            ++m_number;
        }
        return Frame{number, packet.time, packet.linkType, packet.wireLength,
                     QByteArray(reinterpret_cast<const char *>(packet.bytes.data()),
                                static_cast<qsizetype>(packet.bytes.size()))};
    }

private:
    std::string m_path;
    std::unique_ptr<PacketSource> m_source;
    std::uint32_t m_number = 0; ///< of the packet last read
};

FrameFetcher::FrameFetcher(QObject *parent) : QObject(parent) {}

FrameFetcher::~FrameFetcher() = default;

void FrameFetcher::setFiles(const QStringList &files)
{
    m_job.cancel();
    m_reader = files.isEmpty() ? nullptr : std::make_shared<Reader>(QFile::encodeName(files.first()).toStdString());
}

void FrameFetcher::fetch(std::uint32_t number)
{
    if (!m_reader)
        return;
    m_job.run([reader = m_reader, number](const std::stop_token &stop) { return reader->read(number, stop); },
              [this](const Answer &answer) {
                  if (const auto *frame = std::get_if<Frame>(&answer))
                      Q_EMIT fetched(*frame);
                  else
                      Q_EMIT failed(std::get<Error>(answer));
              });
}

} // namespace tcpladder
