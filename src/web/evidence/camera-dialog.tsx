import { useCallback, useEffect, useRef, useState } from "react";
import { useEvidenceText } from "../messages/evidence-text.ts";
import { Button } from "../parts/button.tsx";
import { Dialog } from "../parts/dialog.tsx";
import { Notice } from "../parts/notice.tsx";
import type { Given } from "./use-waiting.ts";
import "./camera-dialog.css";

/** What the shutter takes down. */
export type Shot = Omit<Given, "paper" | "attribute">;

type Trouble = "denied" | "unsupported" | null;

/** The back camera of the device, on while the dialog is open. */
function useCamera() {
  const video = useRef<HTMLVideoElement>(null);
  const [trouble, setTrouble] = useState<Trouble>(null);
  const [ready, setReady] = useState(false);
  useEffect(() => {
    let stream: MediaStream | undefined;
    let closed = false;
    const open = async () => {
      // Absent at an address without https, whatever its type says.
      const devices = navigator.mediaDevices as MediaDevices | undefined;
      if (!devices) return setTrouble("unsupported");
      try {
        stream = await devices.getUserMedia({
          video: { facingMode: "environment", width: { ideal: 2560 }, height: { ideal: 1920 } },
        });
        if (closed || !video.current) return stream.getTracks().forEach((track) => track.stop());
        video.current.srcObject = stream;
        await video.current.play();
        return setReady(true);
      } catch {
        return setTrouble("denied");
      }
    };
    void open();
    return () => {
      closed = true;
      stream?.getTracks().forEach((track) => track.stop());
    };
  }, []);
  return { video, trouble, ready };
}

type Where = { readonly at: GeolocationCoordinates | null; readonly asked: boolean };

/** Absent in old browsers, whatever its type says. */
function locator(): Geolocation | undefined {
  return navigator.geolocation as Geolocation | undefined;
}

/** The device's position, looked for while the dialog is open; the last one known counts at the shutter. */
function usePlace(): Where {
  const [where, setWhere] = useState<Where>(() => ({ at: null, asked: !locator() }));
  useEffect(() => {
    const geolocation = locator();
    if (!geolocation) return undefined;
    const watch = geolocation.watchPosition(
      ({ coords }) => setWhere({ at: coords, asked: true }),
      () => setWhere((now) => ({ ...now, asked: true })),
      { enableHighAccuracy: true, maximumAge: 10_000, timeout: 20_000 },
    );
    return () => geolocation.clearWatch(watch);
  }, []);
  return where;
}

function drawn(video: HTMLVideoElement): Promise<Blob | null> {
  const canvas = document.createElement("canvas");
  canvas.width = video.videoWidth;
  canvas.height = video.videoHeight;
  canvas.getContext("2d")?.drawImage(video, 0, 0);
  return new Promise((resolve) => {
    canvas.toBlob(resolve, "image/jpeg", 0.92);
  });
}

/** Seven decimals are a centimetre. */
const degrees = (value: number) => value.toFixed(7);

function placeOf(at: GeolocationCoordinates | null) {
  if (!at) return {};
  const { latitude, longitude, accuracy } = at;
  return {
    latitude: degrees(latitude),
    longitude: degrees(longitude),
    accuracy: Math.min(1_000_000, Math.round(accuracy)),
  };
}

type DialogProps = { readonly onShot: (shot: Shot) => void; readonly onClose: () => void };

/** 现场拍照: the page's own camera. Time and position are taken at the shutter; without a network the picture waits. */
export function CameraDialog({ onShot, onClose }: DialogProps) {
  const text = useEvidenceText().shoot;
  const { video, trouble, ready } = useCamera();
  const where = usePlace();
  const [taken, setTaken] = useState(0);
  const shoot = useCallback(async () => {
    const now = new Date();
    const file = video.current && (await drawn(video.current));
    if (!file) return;
    const clock = now.toLocaleString("sv-SE").replaceAll(":", "");
    const name = text.name(clock);
    onShot({ name, how: "camera", file, takenAt: now.toISOString(), ...placeOf(where.at) });
    setTaken((count) => count + 1);
  }, [onShot, text, video, where.at]);
  return (
    <Dialog title={text.title} onClose={onClose}>
      {trouble ? (
        <Notice tone="warn">{text[trouble]}</Notice>
      ) : (
        <div className="camera">
          <video ref={video} muted playsInline aria-label={text.title} />
          <p className="quiet">
            {where.at
              ? text.place(Math.round(where.at.accuracy))
              : where.asked
                ? text.noPlace
                : text.looking}
          </p>
          {!navigator.onLine && <p>{text.offline}</p>}
          <div className="camera-foot">
            <Button look="main" disabled={!ready} onClick={() => void shoot()}>
              {ready ? text.shutter : text.starting}
            </Button>
            <output>{taken > 0 && text.taken(taken)}</output>
          </div>
        </div>
      )}
    </Dialog>
  );
}
