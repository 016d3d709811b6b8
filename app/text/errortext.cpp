// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/errortext.h"

#include "app/capture/helperprogram.h"

#include <QCoreApplication>

namespace tcpladder {
namespace {

struct ErrorText {
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
};

/// The word of a filter that begins at @p offset, as a user would call it.
QString wordAt(const QString &filter, qsizetype offset)
{
    qsizetype end = offset;
    while (end < filter.size() && !filter[end].isSpace())
        ++end;
    return filter.mid(offset, end - offset);
}

/// Whether the system's own words, which are English, only repeat the reason.
bool saysAll(ErrorCode code)
{
    return code == ErrorCode::NotFound || code == ErrorCode::PermissionDenied || code == ErrorCode::IsDirectory;
}

QString filterLine(const Error &error)
{
    const QString filter = QString::fromStdString(error.file);
    // Libpcap counts bytes, people count characters.
    const qsizetype offset =
        error.offset < 0 ? -1
                         : QString::fromStdString(error.file.substr(0, static_cast<std::size_t>(error.offset))).size();
    const QString detail = QString::fromStdString(error.detail);
    if (offset < 0)
        return ErrorText::tr("the filter \"%1\" is not valid: %2").arg(filter, detail);
    if (offset >= filter.size())
        return ErrorText::tr("the filter \"%1\" is not valid, something is missing at its end: %2").arg(filter, detail);
    return ErrorText::tr("the filter \"%1\" is not valid from \"%2\" on (character %3): %4")
        .arg(filter, wordAt(filter, offset), QString::number(offset + 1), detail);
}

} // namespace

QString errorReason(const Error &error)
{
    switch (error.code) {
    case ErrorCode::NotFound:
        return ErrorText::tr("there is no such file");
    case ErrorCode::PermissionDenied:
        return ErrorText::tr("you may not read this file");
    case ErrorCode::IsDirectory:
        return ErrorText::tr("this is a directory, not a capture file");
    case ErrorCode::Empty:
        return ErrorText::tr("the file is empty");
    case ErrorCode::NotACapture:
        return ErrorText::tr("this is not a capture file of a known format");
    case ErrorCode::UnsupportedVersion:
        return ErrorText::tr("the capture format is of a version that is not known");
    case ErrorCode::UnsupportedLinkType:
        return ErrorText::tr("the packets are of a link type that cannot be decoded");
    case ErrorCode::Truncated:
        return error.offset == 0 ? ErrorText::tr("the file ends within its header, before the first packet")
                                 : ErrorText::tr("the file ends within a packet");
    case ErrorCode::Corrupt:
        return ErrorText::tr("a packet record contradicts itself");
    case ErrorCode::ReadFailed:
        return ErrorText::tr("reading failed");
    case ErrorCode::InvalidFilter:
        return ErrorText::tr("the capture filter is not valid");
    case ErrorCode::Cancelled:
        return ErrorText::tr("reading was stopped");
    case ErrorCode::NoInterface:
        return ErrorText::tr("there is no such interface");
    case ErrorCode::MayNotCapture:
        return ErrorText::tr("you may not capture on this interface");
    case ErrorCode::InterfaceDown:
        return ErrorText::tr("the interface is down");
    case ErrorCode::InterfaceGone:
        return ErrorText::tr("the interface was removed");
    case ErrorCode::NoHelper:
        return ErrorText::tr("the program that captures is missing");
    case ErrorCode::HelperDied:
        return ErrorText::tr("the program that captures ended unexpectedly");
    case ErrorCode::CaptureFailed:
        return ErrorText::tr("capturing failed");
    case ErrorCode::DiskFull:
        return ErrorText::tr("the disk is full");
    case ErrorCode::WriteFailed:
        return ErrorText::tr("the file cannot be written");
    case ErrorCode::NoProgram:
        return ErrorText::tr("there is no such program on this machine");
    case ErrorCode::NotConnected:
        return ErrorText::tr("ssh is not connected to it");
    case ErrorCode::NoProgramThere:
        return ErrorText::tr("the program that captures was not found there");
    case ErrorCode::NoInterfaceThere:
        return ErrorText::tr("there is no such interface there");
    case ErrorCode::MayNotCaptureThere:
        return ErrorText::tr("you may not capture there");
    case ErrorCode::CaptureFailedThere:
        return ErrorText::tr("capturing failed there");
    }
    return {};
}

QString errorAdvice(const Error &error, bool hasPackets)
{
    switch (error.code) {
    case ErrorCode::NotFound:
        return ErrorText::tr("Look whether it was moved or renamed.");
    case ErrorCode::PermissionDenied:
        return ErrorText::tr("Ask its owner for the right to read it, or copy it with the rights of its owner.");
    case ErrorCode::IsDirectory:
        return ErrorText::tr("Open a capture file within it.");
    case ErrorCode::Empty:
        return ErrorText::tr(
            "Was the capture stopped before its first packet was written? tcpdump -U writes each packet at once.");
    case ErrorCode::NotACapture:
        return ErrorText::tr("Files that tcpdump -w, dumpcap or Wireshark write can be opened (pcap, pcapng).");
    case ErrorCode::UnsupportedVersion:
        return ErrorText::tr("Save it with Wireshark as pcapng, and open that.");
    case ErrorCode::UnsupportedLinkType:
        return ErrorText::tr("Capture on an interface that carries IP, such as Ethernet.");
    case ErrorCode::Truncated:
        if (error.offset == 0 || !hasPackets)
            return ErrorText::tr("The capture may still be written, or was not copied whole.");
        return ErrorText::tr(
            "All packets before it are shown. The capture may still be written, or was not copied whole.");
    case ErrorCode::Corrupt:
        if (!hasPackets)
            return ErrorText::tr("The file may have been damaged when it was copied.");
        return ErrorText::tr("All packets before it are shown. The file may have been damaged when it was copied.");
    case ErrorCode::ReadFailed:
        if (!hasPackets)
            return ErrorText::tr("Check the disk or the network that holds the file.");
        return ErrorText::tr("All packets read before are shown. Check the disk or the network that holds the file.");
    case ErrorCode::InvalidFilter:
        return ErrorText::tr("See pcap-filter(7) for what a filter may say.");
    case ErrorCode::Cancelled:
        return hasPackets ? ErrorText::tr("All packets read before are shown.") : QString();
    case ErrorCode::NoInterface:
        return ErrorText::tr("tcpladder -D lists the interfaces of this machine.");
    case ErrorCode::MayNotCapture:
        return ErrorText::tr("An administrator can allow it: %1").arg(captureGrantCommand());
    case ErrorCode::InterfaceDown:
        return ErrorText::tr("An administrator can bring it up: ip link set %1 up")
            .arg(QString::fromStdString(error.file));
    case ErrorCode::InterfaceGone:
    case ErrorCode::HelperDied:
        return ErrorText::tr("All packets captured before are kept.");
    case ErrorCode::NoHelper:
        return ErrorText::tr(
            "It is called tcpladder-capture and belongs beside the program tcpladder. Install it again.");
    case ErrorCode::CaptureFailed:
        return {};
    case ErrorCode::DiskFull:
        return ErrorText::tr("All packets captured before are kept. Make room, and capture again.");
    case ErrorCode::WriteFailed:
        return ErrorText::tr("Choose a folder that you may write to.");
    case ErrorCode::NoProgram:
        return ErrorText::tr("Install it; Debian's package of ssh is openssh-client.");
    case ErrorCode::NotConnected:
        if (error.detail.find(" has changed") != std::string::npos) // which ssh says of a machine's key alone
            return ErrorText::tr(
                       "The machine's key is not the one that was accepted before: another machine may stand in "
                       "its place. Ask whoever runs it; only then forget the old key: ssh-keygen -R %1")
                .arg(QString::fromStdString(error.file));
        return ErrorText::tr("In a terminal, ssh %1 must log in without asking: look at the name, accept the machine's "
                             "key once, and set up a key of yours with ssh-copy-id %1.")
            .arg(QString::fromStdString(error.file));
    case ErrorCode::NoProgramThere:
        return ErrorText::tr("Install tcpdump there, or give its whole path as the command there, such as "
                             "/usr/sbin/tcpdump.");
    case ErrorCode::NoInterfaceThere:
        return ErrorText::tr("tcpdump -D lists the interfaces of a machine; any is all of them.");
    case ErrorCode::MayNotCaptureThere:
        return ErrorText::tr(
            "Give sudo -n tcpdump as the command there if sudo allows it without a password, log in as "
            "another user, or have an administrator allow it there: setcap cap_net_raw,cap_net_admin=eip "
            "/usr/bin/tcpdump");
    case ErrorCode::CaptureFailedThere:
        return ErrorText::tr("All packets captured before are kept. To see more, run in a terminal what is to run "
                             "there: ssh, the host, and the command.");
    }
    return {};
}

QString errorLine(const Error &error)
{
    if (error.code == ErrorCode::InvalidFilter)
        return filterLine(error);
    QString line = errorReason(error);
    if (error.offset > 0)
        line = ErrorText::tr("%1 (at byte %2)").arg(line).arg(error.offset);
    if (!error.file.empty())
        line = ErrorText::tr("%1: %2", "file: reason").arg(QString::fromStdString(error.file), line);
    if (!error.detail.empty() && !saysAll(error.code))
        line = ErrorText::tr("%1: %2", "reason: detail").arg(line, QString::fromStdString(error.detail));
    return line;
}

} // namespace tcpladder
