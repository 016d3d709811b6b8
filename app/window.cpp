// SPDX-License-Identifier: GPL-3.0-or-later
// The program that draws: windows, and the files that --export names. It understands the whole command line.
#include "app/capture/capturecontrol.h"
#include "app/commandline/application.h"
#include "app/commandline/batch.h"
#include "app/commandline/complaint.h"
#include "app/commandline/fileexport.h"
#include "app/mainwindow/mainwindow.h"
#include "app/mainwindow/windows.h"
#include "app/settings/appearance.h"
#include "app/settings/desktopwishes.h"
#include "app/settings/language.h"
#include "app/settings/settings.h"
#include "app/theme/framedstyle.h"

#include <QApplication>
#include <QHashFunctions>
#include <QIcon>

#include <iostream>
#include <memory>

using namespace tcpladder;

namespace {

/// What the program is about to do, and so what it needs of Qt.
enum class Task { Text, Picture, Window };

Task taskOf(const ParsedOptions &parsed)
{
    if (parsed.needsNoCapture())
        return Task::Text;
    if (parsed.options.isBatch())
        return parsed.options.needsFonts() ? Task::Picture : Task::Text;
    return Task::Window;
}

bool hasDisplay()
{
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY")
           || qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
}

/// Qt's remark that a bare environment has no XDG_RUNTIME_DIR is of no use to who runs the program from a script.
void sayUnlessOfRuntimeFolder(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (!message.contains(QLatin1String("XDG_RUNTIME_DIR not set")))
        std::cerr << qFormatLogMessage(type, context, message).toLocal8Bit().constData() << '\n';
}

std::unique_ptr<QCoreApplication> makeApplication(Task task, int &argc, char **argv)
{
    if (task == Task::Text)
        return std::make_unique<QCoreApplication>(argc, argv);
    if (task == Task::Picture) {
        qputenv("QT_QPA_PLATFORM", "offscreen"); // a picture needs fonts, and no display
        argc = 1;                                // Qt would take --style for its own
        qInstallMessageHandler(sayUnlessOfRuntimeFolder);
    }
    return std::make_unique<QApplication>(argc, argv);
}

int showWindow(const Options &options, Language &language)
{
    QGuiApplication::setDesktopFileName(QStringLiteral("org.tcpladder.tcpladder"));
    QGuiApplication::setWindowIcon(QIcon::fromTheme(QStringLiteral("org.tcpladder.tcpladder"),
                                                    QIcon(QStringLiteral(":/icons/org.tcpladder.tcpladder.svg"))));
    QApplication::setStyle(new FramedStyle);
    Settings settings;
    Appearance appearance;
    QObject::connect(&settings, &Settings::themeChanged, &appearance, &Appearance::apply);
    QObject::connect(&settings, &Settings::languageChanged, &language, &Language::apply);
    appearance.apply(options.theme.isEmpty() ? settings.theme() : options.theme);
    QObject::connect(&settings, &Settings::textSizeChanged, &appearance, &Appearance::setTextSize);
    appearance.setTextSize(settings.textSize());
    const DesktopWishes desktop;
    QObject::connect(&desktop, &DesktopWishes::darkChanged, &appearance, &Appearance::setDesktopDark);
    QObject::connect(&desktop, &DesktopWishes::animatedChanged, &settings, &Settings::setDesktopAnimated);
    if (options.language.isEmpty())
        language.apply(settings.language());

    Windows windows(settings);
    const WindowChoices choices{options.isAnonymized, options.looksUpNames};
    if (options.live)
        windows.startLive(*options.live, choices);
    else
        windows.start(options.captures, options.filter, choices).capture().offerRecovery();
    return QApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    nameProcess();
    QHashSeed::setDeterministicGlobalSeed(); // Qt writes a PDF's fonts in the order of a hash: the same each time
    const QStringList arguments = argumentsOf(argc, argv);
    ParsedOptions parsed = parseOptions(arguments);
    const Task task = taskOf(parsed);
    const bool lacksDisplay = task == Task::Window && !hasDisplay();
    const auto application = makeApplication(lacksDisplay ? Task::Text : task, argc, argv);
    nameApplication();
    Language language;
    language.apply(parsed.options.language);
    if (!parsed.error.isEmpty())
        parsed = parseOptions(arguments); // again, now that errors can be told in the language
    if (const std::optional<int> code = answer(parsed))
        return *code;
    if (lacksDisplay) {
        complain(QCoreApplication::translate(
            "main", "there is no display to open a window on; --print and --export work without one"));
        return 1;
    }
    return parsed.options.isBatch() ? runBatch(parsed.options, writeExportFiles) : showWindow(parsed.options, language);
}
