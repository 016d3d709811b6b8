// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/why/explanation.h"

#include <QCoreApplication>
#include <QString>

namespace tcpladder {

/// The pieces that all sentences on a segment's reason are put together from.
class WhyWords
{
    Q_DECLARE_TR_FUNCTIONS(Why)

public:
    explicit WhyWords(const Explanation &explanation) : m_e(explanation) {}

protected:
    /// Who sent the segment, and who is at the other end: within a sentence, or at its beginning.
    QString who() const { return within(m_e.sender); }
    QString other() const { return within(otherSide(m_e.sender)); }
    QString whoAtStart() const { return atBeginning(m_e.sender); }
    QString otherAtStart() const { return atBeginning(otherSide(m_e.sender)); }
    static QString bytes(std::int64_t count);
    static QString seconds(Nanoseconds span);

    const Explanation &m_e;

private:
    static QString within(Side side);
    static QString atBeginning(Side side);
};

} // namespace tcpladder
