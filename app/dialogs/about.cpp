// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/about.h"

#include <QCoreApplication>
#include <QMessageBox>

namespace tcpladder {
namespace {

struct About {
    Q_DECLARE_TR_FUNCTIONS(About)
};

} // namespace

void showAbout(QWidget *parent)
{
    const QString text = About::tr("<h2>tcpladder %1</h2>"
                                   "<p>Draws TCP traffic as a ladder with the RFC 9293 state of both sides.</p>"
                                   "<p>Free software under the GNU General Public License, version 3 or later. "
                                   "It comes without any warranty.</p>"
                                   "<p>Built with Qt %2; reads captures through libpcap.</p>")
                             .arg(QCoreApplication::applicationVersion(), QLatin1String(qVersion()));
    QMessageBox::about(parent, About::tr("About tcpladder"), text);
}

} // namespace tcpladder
