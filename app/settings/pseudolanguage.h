// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTranslator>

namespace tcpladder {

/// A language that nobody speaks: English with accents, in brackets and a third longer. Text without brackets was never
/// given to a translator, and text that lost its closing bracket is cut where a longer language would be.
class PseudoLanguage : public QTranslator
{
public:
    /// The code by which the command line asks for it.
    static QString code() { return QStringLiteral("qps"); }

    QString translate(const char *context, const char *source, const char *disambiguation, int n) const override;
    bool isEmpty() const override { return false; }
};

} // namespace tcpladder
