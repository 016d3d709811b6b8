// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace tcpladder {

/// What kept an input from being opened or read to its end; worded for users in app/text.
enum class ErrorCode : std::uint8_t {
    NotFound,            ///< no such file
    PermissionDenied,    ///< the file may not be read by this user
    IsDirectory,         ///< a directory where a capture was expected
    Empty,               ///< a file of no bytes
    NotACapture,         ///< no format that can be read
    UnsupportedVersion,  ///< a capture format of a version that is not known
    UnsupportedLinkType, ///< packets of a link type that cannot be decoded
    Truncated,           ///< the file ends within a record
    Corrupt,             ///< a record contradicts itself
    ReadFailed,          ///< the operating system failed to read
    InvalidFilter,       ///< a capture filter that does not compile; file and offset are of its text
    Cancelled,           ///< stopped by the user
    NoInterface,         ///< no interface of that name
    MayNotCapture,       ///< this user may not open interfaces
    InterfaceDown,       ///< the interface is not up
    InterfaceGone,       ///< the interface was removed while it was captured
    NoHelper,            ///< the program that captures is missing
    HelperDied,          ///< the program that captures ended without a word
    CaptureFailed,       ///< the system does not capture, see detail
    DiskFull,            ///< no room for the packets that come
    WriteFailed,         ///< the operating system failed to write
    NoProgram,           ///< a program that is to be run is not installed; file is its name
    // On another machine, which file names, with its interface:
    NotConnected,       ///< ssh did not get there, or did not stay
    NoProgramThere,     ///< the program that captures is missing
    NoInterfaceThere,   ///< no interface of that name
    MayNotCaptureThere, ///< this user may not capture
    CaptureFailedThere, ///< anything else, see detail
};

/// An error as a value: what went wrong, where, and the detail that a library or the system gave.
struct Error {
    ErrorCode code;
    std::string file;         ///< the input's name as the user gave it; empty if there is none
    std::int64_t offset = -1; ///< bytes from the beginning of the (uncompressed) file; -1 if it does not apply
    std::string detail;       ///< in English, from the operating system or libpcap; may be empty
};

} // namespace tcpladder
