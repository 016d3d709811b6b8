// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/why/explainer.h"

#include <QHash>
#include <QString>

#include <cstdint>
#include <memory>
#include <optional>

namespace tcpladder {

/// The reasons of the segments of the flow that was asked for last, kept as long as it does not grow: a frame asks for
/// those of the frame before.
class WhySentences
{
public:
    /// Why segment @p index of flow @p flow was sent; empty where the capture does not tell.
    QString of(const std::shared_ptr<const Trace> &trace, FlowId flow, std::uint32_t index);
    /// The next sentence is worded anew: in another language.
    void clear() { m_explainer.reset(); }

private:
    static constexpr qsizetype Most = 4096;

    std::shared_ptr<const Trace> m_trace;
    FlowId m_flow;
    std::uint32_t m_segments = 0;
    std::optional<Explainer> m_explainer;
    QHash<std::uint32_t, QString> m_sentences;
};

} // namespace tcpladder
