// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/complaint.h"

#include "app/text/errortext.h"

#include <QCoreApplication>

#include <iostream>

namespace tcpladder {
namespace {

struct Complaint {
    Q_DECLARE_TR_FUNCTIONS(Batch)
};

} // namespace

void complain(const QString &what)
{
    std::cerr << "tcpladder: " << what.toStdString() << '\n';
}

void complainOf(const Error &error)
{
    const QString advice = errorAdvice(error);
    complain(advice.isEmpty() ? errorLine(error) : Complaint::tr("%1. %2").arg(errorLine(error), advice));
}

} // namespace tcpladder
