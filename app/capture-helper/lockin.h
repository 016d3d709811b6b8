// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tcpladder::helper {

// The helper gives its rights up one by one, each as soon as nothing needs it any more. Each of these functions returns
// false if the kernel refuses.

/// Keeps of all capabilities only those that opening an interface takes, and empties the bounding set where that is
/// allowed (to root): what is executed can regain nothing.
bool keepNetworkCapabilities();
/// Gives up the last capabilities, and the way to any new ones (no_new_privs).
bool giveUpCapabilities();
/// From here on only reading the interface and the descriptors that are open, and writing to them, is possible: no file
/// can be opened, no process started, no address reached (seccomp).
bool lockIn();

} // namespace tcpladder::helper
