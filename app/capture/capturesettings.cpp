// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/capture/capturesettings.h"

#include <QSettings>

namespace tcpladder {
namespace {

const QString InterfaceKey = QStringLiteral("capture/interface");
const QString FilterKey = QStringLiteral("capture/filter");
const QString SnapLengthKey = QStringLiteral("capture/snapLength");
const QString PromiscuousKey = QStringLiteral("capture/promiscuous");
const QString ImmediateKey = QStringLiteral("capture/immediate");
const QString BufferKey = QStringLiteral("capture/bufferMebibytes");

} // namespace

LiveSettings lastCaptureSettings()
{
    const QSettings store;
    LiveSettings settings;
    settings.interface = store.value(InterfaceKey).toString().toStdString();
    settings.filter = store.value(FilterKey).toString().toStdString();
    settings.snapLength = store.value(SnapLengthKey, settings.snapLength).toInt();
    settings.isPromiscuous = store.value(PromiscuousKey, settings.isPromiscuous).toBool();
    settings.isImmediate = store.value(ImmediateKey, settings.isImmediate).toBool();
    settings.bufferMebibytes = store.value(BufferKey, settings.bufferMebibytes).toInt();
    return settings;
}

void rememberCaptureSettings(const LiveSettings &settings)
{
    QSettings store;
    store.setValue(InterfaceKey, QString::fromStdString(settings.interface));
    store.setValue(FilterKey, QString::fromStdString(settings.filter));
    store.setValue(SnapLengthKey, settings.snapLength);
    store.setValue(PromiscuousKey, settings.isPromiscuous);
    store.setValue(ImmediateKey, settings.isImmediate);
    store.setValue(BufferKey, settings.bufferMebibytes);
}

} // namespace tcpladder
