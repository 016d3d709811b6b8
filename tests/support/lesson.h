// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/capture/packetsource.h"
#include "core/store/loader.h"

#include <memory>
#include <stdexcept>
#include <string>

namespace tcpladder {

/// Reads the capture of lesson @p name into @p trace. Throws what went wrong, which fails the test.
inline void loadLesson(const std::string &name, Trace &trace)
{
    auto source = openCapture(TCPLADDER_RESOURCES "/lessons/" + name + "/capture.pcap");
    if (!source)
        throw std::runtime_error(name + ": " + source.error().detail);
    if (const auto error = load(*source.value(), trace))
        throw std::runtime_error(name + ": " + error->detail);
}

/// The whole of lesson @p name.
inline std::shared_ptr<Trace> lessonTrace(const std::string &name)
{
    auto trace = std::make_shared<Trace>();
    loadLesson(name, *trace);
    return trace;
}

} // namespace tcpladder
