// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/capture/capturefilesource.h"
#include "core/capture/pcapngblock.h"
#include "core/capture/pcapngindex.h"

#include <string>

namespace tcpladder {

/// Packets of a pcapng file, of however many sections and interfaces of whatever link types.
class PcapngSource final : public CaptureFileSource
{
public:
    /// @p reader stands at the file's first byte; @p name is the file's in errors.
    static Result<std::unique_ptr<PacketSource>> open(std::unique_ptr<ByteReader> reader, const std::string &name);

    Status next(Packet &packet) override;
    bool seek(std::int64_t offset) override;
    std::vector<std::unique_ptr<PacketSource>> reopen() const override;

private:
    /// A block that was found whole.
    struct Block {
        PcapngBlockType type = PcapngBlockType::Section;
        std::int64_t offset = 0;
        std::size_t length = 0;             ///< in the file, with its frame
        std::span<const std::uint8_t> body; ///< between the two lengths
    };
    enum class Framing : std::uint8_t { Whole, CutOff, Damaged };

    PcapngSource(std::unique_ptr<ByteReader> reader, std::string name, std::shared_ptr<PcapngIndex> index,
                 bool takesNotes);

    Framing frame(Block &block);
    bool isPlausibleBlock();
    Status afterDamage(bool isCutOff);

    void readSection(const Block &block);
    void readInterface(const Block &block);
    void readStatistics(const Block &block);
    void readNames(const Block &block);
    bool readEnhanced(const Block &block, Packet &packet);
    bool readObsolete(const Block &block, Packet &packet);
    bool readSimple(const Block &block, Packet &packet);
    bool fillPacket(const Block &block, std::uint32_t interface, std::size_t dataAt, std::uint64_t ticks,
                    std::uint32_t captured, Packet &packet);
    void readComment(std::span<const std::uint8_t> options, Packet &packet);
    bool rejects(const Block &block, const char *why);

    PcapngState m_state;
    std::shared_ptr<PcapngIndex> m_index;
    bool m_takesNotes;
    std::size_t m_firstNote = 0; // of the section's interfaces in the notes
    std::uint64_t m_frame = 0;   // packets read, if notes are taken
    std::string m_comment;
};

} // namespace tcpladder
