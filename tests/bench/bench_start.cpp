// SPDX-License-Identifier: GPL-3.0-or-later
// What a start costs: from the process's first instruction until the window is drawn and answers, with the start page;
// or, with the capture that is named, until its first ladder is drawn, and reading on is cancelled. Each start is a
// process of its own, as a user's is.
#include "app/ladder/ladderview.h"
#include "app/mainwindow/mainwindow.h"
#include "app/mainwindow/windows.h"
#include "app/settings/appearance.h"
#include "app/settings/language.h"
#include "app/settings/settings.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace tcpladder;

namespace {

constexpr auto OneStart = "--one-start";

/// Starts as the program does, and ends as soon as the event loop has nothing left to do, or the first ladder is drawn.
int startOnce(int &argc, char **argv)
{
    const QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, arguments.value(2));
    Settings settings;
    Appearance appearance;
    Language language;
    appearance.apply(settings.theme());
    language.apply(settings.language());
    Windows windows(settings);
    const MainWindow &window = windows.start(arguments.mid(3), {});
    if (arguments.size() == 3) {
        QTimer::singleShot(0, qApp, &QCoreApplication::quit);
        return QApplication::exec();
    }
    const auto *view = window.findChild<LadderView *>();
    const auto quitOnceDrawn = [view] {
        if (!view->ladder())
            return;
        view->viewport()->repaint();
        QCoreApplication::quit();
    };
    QObject::connect(view, &LadderView::flowShown, qApp, quitOnceDrawn, Qt::QueuedConnection);
    quitOnceDrawn();
    return QApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    if (argc > 2 && qstrcmp(argv[1], OneStart) == 0)
        return startOnce(argc, argv);
    const QCoreApplication application(argc, argv);
    const QTemporaryDir settings;
    std::vector<double> starts;
    for (int i = 0; i < 20; ++i) {
        QElapsedTimer clock;
        clock.start();
        QProcess process;
        process.setStandardErrorFile(QProcess::nullDevice()); // the offscreen platform's remarks
        process.start(QCoreApplication::applicationFilePath(),
                      QStringList{QString::fromUtf8(OneStart), settings.path()} + QCoreApplication::arguments().mid(1));
        if (!process.waitForFinished() || process.exitCode() != 0)
            return 1;
        starts.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
    }
    std::sort(starts.begin(), starts.end());
    std::printf("start: median %.0f ms, worst %.0f ms\n", starts[starts.size() / 2], starts.back());
    return 0;
}
